package dev.rainmaker.mcp.calendar;

import io.quarkiverse.mcp.server.ToolCallException;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;

/** Local provider: one folder per calendar, one .ics file per event, a lock file per calendar. */
@ApplicationScoped
class FolderCalendars implements CalendarProvider {
    private final Path root;
    private final IcsFormat format;
    private final Map<String, ReentrantLock> locks = new ConcurrentHashMap<>();

    FolderCalendars(CalendarConfig config, IcsFormat format) {
        root = Path.of(config.folder()).toAbsolutePath().normalize();
        this.format = format;
    }

    @Override
    public String name() {
        return "icalendar-folder";
    }

    @Override
    public List<String> calendars() {
        if (!Files.isDirectory(root)) {
            return List.of();
        }
        try (var folders = Files.list(root)) {
            return folders.filter(Files::isDirectory)
                    .map(folder -> folder.getFileName().toString())
                    .sorted()
                    .toList();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    @Override
    public List<CalendarEvent> events(String calendar, Instant from, Instant to) {
        return all(calendar).stream()
                .filter(event -> event.start().isBefore(to) && event.end().isAfter(from))
                .sorted(Comparator.comparing(CalendarEvent::start).thenComparing(CalendarEvent::uid))
                .toList();
    }

    @Override
    public void create(String calendar, CalendarEvent event) {
        locked(calendar, () -> {
            for (var other : all(calendar)) {
                if (other.uid().equals(event.uid()) && !other.cancelled()) {
                    return null;
                }
                if (!other.uid().equals(event.uid()) && other.overlaps(event.start(), event.end())) {
                    throw new ToolCallException(
                            "This time is taken in the calendar; find_free_slots shows what is free.");
                }
            }
            write(file(calendar, event.uid()), format.write(event));
            return null;
        });
    }

    @Override
    public boolean cancel(String calendar, String uid) {
        return locked(calendar, () -> {
            var found = all(calendar).stream()
                    .filter(event -> event.uid().equals(uid))
                    .findFirst();
            found.ifPresent(event -> write(
                    file(calendar, uid),
                    format.write(new CalendarEvent(
                            event.uid(),
                            event.title(),
                            event.start(),
                            event.end(),
                            event.timeZone(),
                            event.location(),
                            event.description(),
                            event.attendees(),
                            true))));
            return found.isPresent();
        });
    }

    private List<CalendarEvent> all(String calendar) {
        var folder = folder(calendar);
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (var files = Files.list(folder)) {
            return files.filter(file -> file.toString().endsWith(".ics"))
                    .sorted()
                    .flatMap(file -> format.read(text(file)).stream())
                    .toList();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private <T> T locked(String calendar, Supplier<T> work) {
        var lock = locks.computeIfAbsent(calendar, id -> new ReentrantLock());
        lock.lock();
        try {
            Files.createDirectories(folder(calendar));
            try (var channel = FileChannel.open(
                            folder(calendar).resolve(".lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
                    var held = channel.lock()) {
                return held.isValid() ? work.get() : null;
            }
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        } finally {
            lock.unlock();
        }
    }

    private Path folder(String calendar) {
        return root.resolve(calendar);
    }

    private Path file(String calendar, String uid) {
        return folder(calendar).resolve(uid.replaceAll("[^A-Za-z0-9._-]", "_") + ".ics");
    }

    private static void write(Path file, String text) {
        try {
            var part = Files.createTempFile(file.getParent(), "event", ".part");
            Files.writeString(part, text, StandardCharsets.UTF_8);
            Files.move(part, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private static String text(Path file) {
        try {
            return Files.readString(file, StandardCharsets.UTF_8);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
