package dev.rainmaker.restart;

import io.quarkus.bootstrap.app.QuarkusBootstrap;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Properties;

/**
 * Packages the product once for a test that starts it many times: building it anew at every start, as a test otherwise does,
 * takes longer than starting it. The profile is the one of tests; web app and world are not in it.
 */
public final class WorkerPackage {
    private static final Path TARGET = Path.of("target/worker-package").toAbsolutePath();
    private static final Path PACKAGE = TARGET.resolve("quarkus-app");

    private WorkerPackage() {}

    /** Packages it in a process of its own; returns its folder. */
    public static synchronized Path build() throws IOException, InterruptedException {
        var java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        Files.createDirectories(TARGET);
        var log = TARGET.resolve("package.log");
        int code = new ProcessBuilder(List.of(
                        java,
                        "-Xmx1g",
                        "-XX:+UseSerialGC",
                        "-XX:TieredStopAtLevel=1",
                        "-Djava.util.logging.manager=org.jboss.logmanager.LogManager",
                        "-Dquarkus.profile=test",
                        "-cp",
                        System.getProperty("surefire.test.class.path", System.getProperty("java.class.path")),
                        WorkerPackage.class.getName()))
                .redirectErrorStream(true)
                .redirectOutput(log.toFile())
                .start()
                .waitFor();
        if (code != 0 || !Files.exists(PACKAGE.resolve("quarkus-run.jar"))) {
            throw new IllegalStateException("the product could not be packaged: " + Files.readString(log));
        }
        return PACKAGE;
    }

    public static void main(String[] nothing) throws Exception {
        var settings = new Properties();
        settings.put("quarkus.profile", "test");
        settings.put("quarkus.quinoa", "false");
        settings.put("quarkus.package.jar.type", "fast-jar");
        var here = Path.of("").toAbsolutePath();
        try (var product = QuarkusBootstrap.builder()
                .setApplicationRoot(here.resolve("target/classes"))
                .setProjectRoot(here)
                .setTargetDirectory(TARGET)
                .setBaseName("worker")
                .setMode(QuarkusBootstrap.Mode.PROD)
                .setLocalProjectDiscovery(true)
                .setIsolateDeployment(true)
                .setOffline(true)
                .setBuildSystemProperties(settings)
                .build()
                .bootstrap()) {
            product.createAugmentor().createProductionApplication();
        }
    }
}
