// For Android Studio. Not run by the tests: those build with Maven over the same sources (docs/android.md).
// Run `android/build.sh bindings` first: it generates the Kotlin side of the library.
plugins {
    id("com.android.application") version "8.7.3"
    id("org.jetbrains.kotlin.android") version "2.1.0"
}

android {
    namespace = "nl.appwijzer.android"
    compileSdk = 35
    defaultConfig {
        applicationId = "nl.appwijzer.android"
        minSdk = 26
        targetSdk = 35
        versionCode = 1
        versionName = "0.1.0"
    }
    flavorDimensions += "part"
    productFlavors {
        create("byod")
        create("managed") { applicationIdSuffix = ".managed" }
    }
    buildTypes {
        // As the APK that the tests make: by the same rules.
        release {
            isMinifyEnabled = true
            proguardFiles("proguard.pro")
        }
    }
    sourceSets["main"].kotlin.srcDir("../../target/android/uniffi")
    // Made by `cargo ndk`: see docs/android.md.
    sourceSets["main"].jniLibs.srcDir("../../target/android/jniLibs")
    compileOptions {
        sourceCompatibility = JavaVersion.VERSION_17
        targetCompatibility = JavaVersion.VERSION_17
    }
    kotlinOptions { jvmTarget = "17" }
}

dependencies {
    implementation("net.java.dev.jna:jna:5.19.1@aar")
    implementation("org.jetbrains.kotlinx:kotlinx-coroutines-core:1.10.2")
}
