package dev.rainmaker.simulation.stage;

import dev.rainmaker.simulation.mail.ReceivedMail;
import dev.rainmaker.simulation.mailbox.Mailbox;
import dev.rainmaker.simulation.mailbox.MailboxEntry;
import dev.rainmaker.simulation.persona.Persona;
import dev.rainmaker.simulation.product.BusinessClock;
import dev.rainmaker.simulation.product.MailCarrier;
import dev.rainmaker.simulation.product.ProductClient;
import dev.rainmaker.simulation.world.WorldDate;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.TimeUnit;
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

    public Stage(
            List<Persona> personas,
            long seed,
            WorldDate dates,
            Mailbox mailbox,
            ProductClient product,
            BusinessClock clock,
            long retryPauseMillis) {
        this.cast = new Cast(personas, seed, dates);
        this.mailbox = mailbox;
        this.clock = clock;
        var carrier = new MailCarrier(product, actors, retryPauseMillis);
        this.play = new ReactionPlay(product, carrier, clock, mailbox);
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
        var persona = cast.at(mail.to());
        if (persona.isEmpty()) {
            if (!mail.automatic()) {
                actors.execute(() -> play.bounce(mail));
            }
            return;
        }
        for (var reaction : cast.react(persona.get(), mail)) {
            var delay = clock.real(reaction.after()).toMillis();
            actors.schedule(() -> play.act(persona.get(), mail, reaction), delay, TimeUnit.MILLISECONDS);
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
