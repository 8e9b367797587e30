package nl.appwijzer.android

import com.google.gson.JsonObject
import com.google.gson.JsonParser
import nl.appwijzer.bindings.objects
import nl.appwijzer.bindings.string
import nl.appwijzer.bindings.strings
import org.junit.Assert.assertEquals
import org.junit.Assert.assertTrue
import org.junit.Test
import org.junit.runner.RunWith
import org.robolectric.ParameterizedRobolectricTestRunner
import org.robolectric.annotation.Config
import java.io.File

/**
 * Phones full of packages, as `tests/src/android_devices.rs` writes them: real lists where they are at
 * hand, and one that is made up. Read by the real inventory, they show what they show in Rust.
 */
@RunWith(ParameterizedRobolectricTestRunner::class)
@Config(sdk = [26, 35], qualifiers = "nl-rNL-w411dp-h891dp-420dpi")
class RealDevicesTest(
    private val name: String,
) {
    @Test
    fun homeShowsWhatRustShows() {
        val device = devices().single { it.string("name") == name }
        val phone = Phone("2023-04-10")
        phone.now = device.get("now").asLong
        phone.mayAskAll()
        for (found in device.objects("packages")) {
            phone.install(found.string("id"), system = found.get("system").asBoolean, enabled = found.get("enabled").asBoolean)
        }
        phone.configure(device.getAsJsonObject("values").entrySet().associate { it.key to it.value.asString })
        phone
            .start()
            .press("Verder")
            .press("Verder")
            .press("Begin")
        val home = device.getAsJsonObject("home")
        assertEquals(home.string("title"), phone.title)
        val texts = phone.texts()
        for (row in home.strings("rows")) assertTrue("'$row' is not among $texts", row in texts)
    }

    companion object {
        private fun devices(): List<JsonObject> = JsonParser.parseString(File(System.getProperty("devices")).readText()).asJsonArray.map { it.asJsonObject }

        @JvmStatic
        @ParameterizedRobolectricTestRunner.Parameters(name = "{0}")
        fun names(): List<Array<Any>> = devices().map { arrayOf(it.string("name")) }
    }
}
