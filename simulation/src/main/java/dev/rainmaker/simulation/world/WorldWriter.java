package dev.rainmaker.simulation.world;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;

/**
 * Writes the world to a folder: pages to {@code web}, data sets to {@code enrichment}, the labels for measuring to
 * {@code truth.json}. Repeat-safe: a file that is already right is not touched, a changed copy is replaced.
 */
public final class WorldWriter {

    /** After so many days a world begins anew, so that its events stay ahead of the reader. */
    private static final int LIFETIME_DAYS = 45;

    private final Path folder;

    public WorldWriter(Path folder) {
        this.folder = folder;
    }

    /** Writes everything and returns the dates that the world now runs on. */
    public WorldDate write(LocalDate today) throws IOException {
        var dates = new WorldDate(start(today));
        var template = new DateTemplate(dates);
        var page = new DocumentPage(template);
        for (var document : WorldLibrary.documents()) {
            var shell = WorldLibrary.text("shells/" + document.label("shell") + ".html");
            put("web/" + document.id() + ".html", page.render(document, shell));
        }
        put("enrichment/persons.csv", WorldLibrary.text("enrichment/persons.csv"));
        put("enrichment/companies.csv", WorldLibrary.text("enrichment/companies.csv"));
        put("truth.json", template.render(WorldLibrary.text("truth.json")));
        return dates;
    }

    private LocalDate start(LocalDate today) throws IOException {
        var file = folder.resolve("world-start.txt");
        if (Files.exists(file)) {
            var start = LocalDate.parse(Files.readString(file).strip());
            var age = ChronoUnit.DAYS.between(start, today);
            if (age >= 0 && age <= LIFETIME_DAYS) {
                return start;
            }
        }
        put("world-start.txt", today + "\n");
        return today;
    }

    private void put(String name, String content) throws IOException {
        var file = folder.resolve(name);
        if (Files.exists(file) && Files.readString(file).equals(content)) {
            return;
        }
        Files.createDirectories(file.getParent());
        var fresh = Files.createTempFile(folder, "world", ".part");
        Files.writeString(fresh, content);
        Files.move(fresh, file, StandardCopyOption.REPLACE_EXISTING);
    }
}
