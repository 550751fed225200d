package dev.rainmaker.story;

import dev.rainmaker.violence.ToolWire;
import io.restassured.RestAssured;
import java.util.List;

/**
 * The wire between the core and its tool servers: passes every call on, and hangs up on calls to a server that is switched off.
 * What is off stands in a system property, because the class is loaded once by the test and once before it.
 */
final class ToolSwitch {
    private static final String OFF = "rainmaker.story.tool-off";
    private static final String PORT = "rainmaker.story.switch-port";
    private static final String HEARD = "rainmaker.story.tools-heard";

    private ToolSwitch() {}

    /** Opens the wire once in this process and says on which port. */
    static synchronized String open() {
        if (System.getProperty(PORT) == null) {
            var wire = ToolWire.open(() -> "http://127.0.0.1:" + product(), (call, onward) -> {
                hear(call.tool());
                return call.server().equals(System.getProperty(OFF)) ? null : onward.pass();
            });
            System.setProperty(PORT, Integer.toString(wire.port()));
        }
        return System.getProperty(PORT);
    }

    /** From now on the names of the tools that are called are kept. */
    static void listen() {
        System.setProperty(HEARD, " ");
    }

    /** What was called since, in order; nothing is kept any more. */
    static List<String> heard() {
        var heard = System.clearProperty(HEARD);
        return heard == null || heard.isBlank()
                ? List.of()
                : List.of(heard.strip().split(" "));
    }

    private static synchronized void hear(String tool) {
        var heard = System.getProperty(HEARD);
        if (heard != null && !tool.isEmpty()) {
            System.setProperty(HEARD, heard + tool + " ");
        }
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
