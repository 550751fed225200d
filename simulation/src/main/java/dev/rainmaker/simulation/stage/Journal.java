package dev.rainmaker.simulation.stage;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.rainmaker.simulation.mail.ReceivedMail;
import dev.rainmaker.simulation.mailbox.MailboxEntry;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jboss.logging.Logger;

/**
 * What the world remembers over a restart, one line of JSON after the other: mails in the order of their arrival, what the
 * personas have done about them, and the mailbox. A line that a kill cut off is left out. Thread-safe.
 */
public final class Journal {

    private static final Logger LOG = Logger.getLogger(Journal.class);
    private static final ObjectMapper JSON =
            JsonMapper.builder().findAndAddModules().build();

    /** One line: a mail, or the number of a mail's reaction that is done, or an entry of the mailbox. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Line(ReceivedMail mail, String done, MailboxEntry entry) {}

    private final Optional<Path> file;
    private final List<Line> known;

    private Journal(Optional<Path> file, List<Line> known) {
        this.file = file;
        this.known = known;
    }

    /** Remembers nothing. */
    public static Journal none() {
        return new Journal(Optional.empty(), List.of());
    }

    /** Remembers in this file; what it holds already is known. */
    public static Journal in(Path file) throws IOException {
        var known = new ArrayList<Line>();
        if (Files.exists(file)) {
            for (var line : Files.readAllLines(file)) {
                read(line).ifPresent(known::add);
            }
            Files.writeString(file, "\n", StandardOpenOption.APPEND);
        } else {
            Files.createDirectories(file.toAbsolutePath().getParent());
            Files.createFile(file);
        }
        return new Journal(Optional.of(file), List.copyOf(known));
    }

    private static Optional<Line> read(String line) {
        try {
            return line.isBlank() ? Optional.empty() : Optional.of(JSON.readValue(line, Line.class));
        } catch (JsonProcessingException broken) {
            LOG.infof("a line of the world's journal was cut off and is left out");
            return Optional.empty();
        }
    }

    /** What was written before this process, in order. */
    List<Line> known() {
        return known;
    }

    void mail(ReceivedMail mail) {
        write(new Line(mail, null, null));
    }

    void done(String reaction) {
        write(new Line(null, reaction, null));
    }

    /** Keeps an entry of the mailbox. */
    public void entry(MailboxEntry entry) {
        write(new Line(null, null, entry));
    }

    private synchronized void write(Line line) {
        if (file.isEmpty()) {
            return;
        }
        try {
            Files.writeString(file.get(), JSON.writeValueAsString(line) + "\n", StandardOpenOption.APPEND);
        } catch (IOException failure) {
            throw new UncheckedIOException("the world cannot remember in " + file.get(), failure);
        }
    }
}
