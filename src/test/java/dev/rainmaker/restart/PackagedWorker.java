package dev.rainmaker.restart;

import io.quarkus.bootstrap.runner.SerializedApplication;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * Starts the package of {@link WorkerPackage} as a part of the tests, so that it may share their faster clock and generated
 * secrets, which a production start refuses. {@link OpenHouse#WORK} on its input starts its engine; the end of its input ends
 * it, because nobody is left to kill it then.
 */
final class PackagedWorker {
    private PackagedWorker() {}

    public static void main(String[] folder) throws Exception {
        var root = Path.of(folder[0]);
        SerializedApplication application;
        try (var stored = Files.newInputStream(root.resolve("quarkus/quarkus-application.dat"))) {
            application = SerializedApplication.read(stored, root);
        }
        var classes = application.getRunnerClassLoader();
        Thread.currentThread().setContextClassLoader(classes);
        Class.forName("io.quarkus.runner.ApplicationImpl", true, classes);
        setLaunchMode(classes);
        Thread.ofPlatform().daemon().start(() -> listen(classes));
        classes.loadClass(application.getMainClass())
                .getMethod("main", String[].class)
                .invoke(null, (Object) new String[0]);
    }

    private static void setLaunchMode(ClassLoader classes) throws ReflectiveOperationException {
        var mode = classes.loadClass("io.quarkus.runtime.LaunchMode");
        mode.getMethod("set", mode).invoke(null, mode.getField("TEST").get(null));
    }

    private static void listen(ClassLoader classes) {
        var told = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.US_ASCII));
        try {
            for (var line = told.readLine(); line != null; line = told.readLine()) {
                if (line.equals(OpenHouse.WORK)) {
                    startEngine(classes);
                }
            }
        } catch (IOException | ReflectiveOperationException failure) {
            failure.printStackTrace(System.out);
        }
        Runtime.getRuntime().halt(0);
    }

    private static void startEngine(ClassLoader classes) throws ReflectiveOperationException {
        Thread.currentThread().setContextClassLoader(classes);
        var engine = classes.loadClass("dev.rainmaker.workflow.engine.Engine");
        var container =
                classes.loadClass("io.quarkus.arc.Arc").getMethod("container").invoke(null);
        var instance = classes.loadClass("io.quarkus.arc.ArcContainer")
                .getMethod("instance", Class.class, java.lang.annotation.Annotation[].class)
                .invoke(container, engine, new java.lang.annotation.Annotation[0]);
        var bean = classes.loadClass("io.quarkus.arc.InstanceHandle")
                .getMethod("get")
                .invoke(instance);
        engine.getMethod("start").invoke(bean);
    }
}
