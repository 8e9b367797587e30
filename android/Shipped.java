import java.io.File;
import java.net.URL;
import java.net.URLClassLoader;
import java.util.List;
import org.junit.runner.JUnitCore;
import org.junit.runner.Result;
import org.junit.runner.notification.Failure;

/**
 * Runs tests against the code as it ships.
 *
 * <pre>java -cp SHIPPED:JUNIT Shipped.java TEST_CLASSES KOTLIN TEST...</pre>
 *
 * The tests bring a Kotlin library of their own: of the shipped one nothing is left but what the app calls. Only
 * the few types that cross between the two come from what ships.
 */
class Shipped {
    private static final List<String> CROSSING = List.of(
        "kotlin.coroutines.", "kotlin.enums.", "kotlin.jvm.functions.", "kotlin.jvm.internal.DefaultConstructorMarker",
        "kotlin.UInt", "kotlin.ULong", "kotlin.Unit", "kotlin.Function");

    public static void main(String[] arguments) throws Exception {
        URL[] own = {new File(arguments[0]).toURI().toURL(), new File(arguments[1]).toURI().toURL()};
        ClassLoader loader = new Tests(own);
        Class<?>[] tests = new Class<?>[arguments.length - 2];
        for (int i = 0; i < tests.length; i++) tests[i] = loader.loadClass(arguments[i + 2]);
        Result result = JUnitCore.runClasses(tests);
        List<Failure> failures = result.getFailures();
        for (Failure failure : failures.subList(0, Math.min(3, failures.size()))) {
            System.out.println(failure.getTestHeader() + ": " + failure.getTrace());
        }
        System.out.println(result.getRunCount() - failures.size() + " passed, " + failures.size() + " failed");
        System.exit(result.wasSuccessful() && result.getRunCount() > 0 ? 0 : 1);
    }

    private static final class Tests extends URLClassLoader {
        Tests(URL[] own) {
            super(own, Shipped.class.getClassLoader());
        }

        @Override
        protected Class<?> loadClass(String name, boolean resolve) throws ClassNotFoundException {
            boolean crosses = CROSSING.stream().anyMatch(name::startsWith);
            if (!name.startsWith("kotlin.") || crosses) return super.loadClass(name, resolve);
            synchronized (getClassLoadingLock(name)) {
                Class<?> found = findLoadedClass(name);
                return found != null ? found : findClass(name);
            }
        }
    }
}
