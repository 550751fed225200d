package dev.rainmaker.simulation.stage;

import dev.rainmaker.simulation.mail.ReceivedMail;
import dev.rainmaker.simulation.mailbox.Mailbox;
import dev.rainmaker.simulation.mailbox.MailboxEntry;
import dev.rainmaker.simulation.persona.Persona;
import dev.rainmaker.simulation.product.BusinessClock;
import dev.rainmaker.simulation.product.MailCarrier;
import dev.rainmaker.simulation.product.ProductClient;
import dev.rainmaker.simulation.world.WorldDate;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.jboss.logging.Logger;

/**
 * Takes mails in the order of their arrival, lets the persona decide and schedules what it does. Taking a mail never blocks;
 * everything else happens on threads of the stage, which end with it.
 */
public final class Stage implements AutoCloseable {

    private static final Logger LOG = Logger.getLogger(Stage.class);

    private final ExecutorService readers = Executors.newSingleThreadExecutor(daemon("simulation-reader"));
    private final ScheduledExecutorService actors = Executors.newScheduledThreadPool(4, daemon("simulation-actor"));
    private final Cast cast;
    private final Mailbox mailbox;
    private final BusinessClock clock;
    private final ReactionPlay play;
    private final Journal journal;

    public Stage(
            List<Persona> personas,
            long seed,
            WorldDate dates,
            Mailbox mailbox,
            ProductClient product,
            BusinessClock clock,
            Journal journal,
            long retryPauseMillis) {
        this.cast = new Cast(personas, seed, dates);
        this.mailbox = mailbox;
        this.clock = clock;
        this.journal = journal;
        var carrier = new MailCarrier(product, actors, retryPauseMillis);
        this.play = new ReactionPlay(product, carrier, clock, mailbox);
        if (!journal.known().isEmpty()) {
            readers.execute(this::recall);
        }
    }

    /** Goes on where the last process stopped: memories are rebuilt, and what was not done yet is due after its delay. */
    private void recall() {
        var done = journal.known().stream().map(Journal.Line::done).collect(Collectors.toSet());
        for (var line : journal.known()) {
            if (line.entry() != null) {
                mailbox.restore(line.entry());
            } else if (line.mail() != null) {
                decide(line.mail(), done);
            }
        }
    }

    /** Everybody, with the numbers that the seed gives them. */
    public List<Persona> personas() {
        return cast.personas();
    }

    /** Takes a mail from the SMTP server. */
    public void receive(ReceivedMail mail) {
        readers.execute(() -> {
            try {
                read(mail);
            } catch (RuntimeException failure) {
                LOG.warn("mail not read", failure);
            }
        });
    }

    private void read(ReceivedMail mail) {
        var now = clock.read().now();
        mailbox.add(new MailboxEntry(
                mail.to(), MailboxEntry.Kind.RECEIVED, mail.messageId(), mail.subject(), mail.readable(), now));
        journal.mail(mail);
        decide(mail, Set.of());
    }

    private void decide(ReceivedMail mail, Set<String> done) {
        var persona = cast.at(mail.to());
        if (persona.isPresent()) {
            var reactions = cast.react(persona.get(), mail);
            for (int i = 0; i < reactions.size(); i++) {
                var reaction = reactions.get(i);
                later(mail, i, done, clock.real(reaction.after()), end -> play.act(persona.get(), mail, reaction, end));
            }
        } else if (!mail.automatic()) {
            later(mail, 0, done, Duration.ZERO, end -> play.bounce(mail, end));
        }
    }

    private void later(ReceivedMail mail, int number, Set<String> done, Duration delay, Consumer<Runnable> act) {
        var name = mail.to() + " " + mail.messageId() + " " + number;
        if (!done.contains(name)) {
            actors.schedule(() -> act.accept(() -> journal.done(name)), delay.toMillis(), TimeUnit.MILLISECONDS);
        }
    }

    @Override
    public void close() {
        readers.shutdownNow();
        actors.shutdownNow();
    }

    private static ThreadFactory daemon(String name) {
        return Thread.ofPlatform().daemon().name(name + "-", 0).factory();
    }
}
