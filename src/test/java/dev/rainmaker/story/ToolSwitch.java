package dev.rainmaker.story;

import dev.rainmaker.violence.ToolWire;
import io.restassured.RestAssured;

/**
 * The wire between the core and its tool servers: passes every call on, and hangs up on calls to a server that is switched off.
 * What is off stands in a system property, because the class is loaded once by the test and once before it.
 */
final class ToolSwitch {
    private static final String OFF = "rainmaker.story.tool-off";
    private static final String PORT = "rainmaker.story.switch-port";

    private ToolSwitch() {}

    /** Opens the wire once in this process and says on which port. */
    static synchronized String open() {
        if (System.getProperty(PORT) == null) {
            var wire = ToolWire.open(
                    () -> "http://127.0.0.1:" + product(),
                    (call, onward) -> call.server().equals(System.getProperty(OFF)) ? null : onward.pass());
            System.setProperty(PORT, Integer.toString(wire.port()));
        }
        return System.getProperty(PORT);
    }

    static void off(String server) {
        System.setProperty(OFF, server);
    }

    static void allOn() {
        System.clearProperty(OFF);
    }

    /** Where the product of the running test answers. */
    private static String product() {
        return System.getProperty("rainmaker.story.product-port");
    }

    /** Connects the far end with the product that has just started. */
    static void connect() {
        System.setProperty("rainmaker.story.product-port", Integer.toString(RestAssured.port));
    }
}
