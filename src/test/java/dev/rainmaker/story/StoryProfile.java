package dev.rainmaker.story;

import dev.rainmaker.FreePort;
import io.quarkus.test.junit.QuarkusTestProfile;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.Stream;

/**
 * A house of its own for the stories: its own database and folders, so that it can be emptied between two stories, and every
 * tool server behind a switch.
 */
public class StoryProfile implements QuarkusTestProfile {
    private static final String FOLDER = "target/rainmaker/story/";

    @Override
    public Map<String, String> getConfigOverrides() {
        var settings = new HashMap<String, String>();
        settings.put("rainmaker.database.embedded-port", FreePort.named("story-database"));
        settings.put("rainmaker.database.embedded-folder", FOLDER + "database");
        settings.put("rainmaker.simulation.world-dir", FOLDER + "world");
        settings.put("rainmaker.tools-store.file", FOLDER + "tools-store.jsonl");
        settings.put("rainmaker.tools.web-search.local.folder", FOLDER + "world/web");
        settings.put("rainmaker.tools.enrichment.local.folder", FOLDER + "world/enrichment");
        settings.put("rainmaker.tools.storage.local.folder", FOLDER + "files");
        settings.put("rainmaker.tools.calendar.local.folder", FOLDER + "calendars");
        settings.put("rainmaker.clock.speed", "28800");
        // Half a minute of the machine's time: long enough for a test to take something back.
        settings.put("rainmaker.autonomy.undo-window", "P10D");
        settings.put("rainmaker.mcp.base-url", "http://127.0.0.1:" + ToolSwitch.open());
        return settings;
    }

    /** Seeds that a run tells, from 1: three, or {@code -Dstory.seeds}. */
    static Stream<Integer> seeds() {
        return Stream.iterate(1, seed -> seed + 1).limit(Integer.getInteger("story.seeds", 3));
    }
}
