package dev.rainmaker.mcp.calendar;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;

/** The folder keeps the contract; what only it does is in {@link ForeignFilesTest}. */
class FolderCalendarsTest extends CalendarTimesContract {
    @TempDir
    Path root;

    private CalendarProvider folder;

    @BeforeEach
    void start() {
        folder = new FolderCalendars(
                TestSettings.of(Map.of("local.folder", root.toString())), new IcsFormat(), new IcsReader());
    }

    @Override
    protected CalendarProvider replica() {
        return folder;
    }

    @Override
    protected void calendar(String id) {
        try {
            Files.createDirectories(root.resolve(id));
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    @Override
    protected void foreign(String calendar, String uid, String ics) {
        try {
            Files.writeString(root.resolve(calendar).resolve(uid + ".ics"), ics);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
