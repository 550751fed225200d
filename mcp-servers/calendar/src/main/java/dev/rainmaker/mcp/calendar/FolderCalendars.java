package dev.rainmaker.mcp.calendar;

import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;

/**
 * Local provider: one folder per calendar, a lock file in each. Every event that is booked here gets its own .ics file; files of
 * other programs may lie beside them and count.
 */
@ApplicationScoped
class FolderCalendars implements CalendarProvider {
    private final Path root;
    private final Optional<ZoneId> timeZone;
    private final IcsFormat format;
    private final IcsReader reader;
    private final Clock clock = Clock.systemUTC();
    private final Map<String, ReentrantLock> locks = new ConcurrentHashMap<>();

    FolderCalendars(CalendarConfig config, IcsFormat format, IcsReader reader) {
        root = Path.of(config.local().folder()).toAbsolutePath().normalize();
        timeZone = config.local().timeZone().map(ZoneId::of);
        this.format = format;
        this.reader = reader;
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
    public Status status() {
        try {
            Files.createDirectories(root);
            if (Files.isWritable(root)) {
                return new Status(true, true, "calendars can be read and booked");
            }
        } catch (IOException unwritable) {
            return new Status(true, false, "the folder of the calendars cannot be written");
        }
        return new Status(true, false, "the folder of the calendars cannot be written");
    }

    @Override
    public List<CalendarEvent> events(String calendar, Instant from, Instant to, ZoneId local) {
        return files(calendar).stream()
                .flatMap(file -> reader.between(text(file), from, to, timeZone.orElse(local)).stream())
                .sorted(BookingRules.EARLIEST_FIRST)
                .toList();
    }

    @Override
    public void create(String calendar, CalendarEvent event) {
        locked(calendar, () -> {
            if (!isThere(calendar, event)) {
                refuseIfTaken(calendar, event);
                write(folder(calendar).resolve(EventFileName.of(event.uid())), format.write(event, clock.instant()));
            }
            return null;
        });
    }

    private void refuseIfTaken(String calendar, CalendarEvent event) {
        var there = events(calendar, event.start(), event.end(), ZoneId.of(event.timeZone()));
        BookingRules.refuseIfTaken(there.stream().filter(other -> !other.uid().equals(event.uid())), event);
    }

    @Override
    public Optional<CalendarEvent> find(String calendar, String uid) {
        var file = folder(calendar).resolve(EventFileName.of(uid));
        return Files.isRegularFile(file)
                ? reader.withUid(text(file), uid).stream()
                        .filter(known -> !known.cancelled())
                        .findFirst()
                : Optional.empty();
    }

    @Override
    public boolean update(String calendar, CalendarEvent event) {
        return locked(calendar, () -> {
            boolean there = find(calendar, event.uid()).isPresent();
            if (there) {
                refuseIfTaken(calendar, event);
                var file = folder(calendar).resolve(EventFileName.of(event.uid()));
                write(file, format.changed(text(file), event, clock.instant()));
            }
            return there;
        });
    }

    /** Whether exactly this event was booked before; another one with its uid is a mistake of the caller. */
    private boolean isThere(String calendar, CalendarEvent event) {
        var known = files(calendar).stream()
                .flatMap(file -> reader.withUid(text(file), event.uid()).stream())
                .filter(other -> !other.cancelled())
                .toList();
        BookingRules.refuseIfAnother(known.stream(), event);
        return !known.isEmpty();
    }

    @Override
    public boolean cancel(String calendar, String uid) {
        return locked(calendar, () -> {
            var holding = files(calendar).stream()
                    .filter(file -> !reader.withUid(text(file), uid).isEmpty())
                    .toList();
            holding.forEach(file -> write(file, format.cancelled(text(file), uid, clock.instant())));
            return !holding.isEmpty();
        });
    }

    private List<Path> files(String calendar) {
        var folder = folder(calendar);
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (var files = Files.list(folder)) {
            return files.filter(file -> file.toString().endsWith(".ics"))
                    .sorted()
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

    private static void write(Path file, String text) {
        try {
            var part = Files.createTempFile(file.getParent(), "event", ".part");
            try {
                Files.writeString(part, text, StandardCharsets.UTF_8);
                Files.move(part, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
            } finally {
                Files.deleteIfExists(part);
            }
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
