package dev.rainmaker.simulation.stage;

import dev.rainmaker.simulation.mail.Bounce;
import dev.rainmaker.simulation.mail.MimeComposer;
import dev.rainmaker.simulation.mail.ReceivedMail;
import dev.rainmaker.simulation.mail.WrittenMail;
import dev.rainmaker.simulation.mailbox.Mailbox;
import dev.rainmaker.simulation.mailbox.MailboxEntry;
import dev.rainmaker.simulation.mailbox.MailboxEntry.Kind;
import dev.rainmaker.simulation.persona.Persona;
import dev.rainmaker.simulation.persona.Reaction;
import dev.rainmaker.simulation.product.BusinessClock;
import dev.rainmaker.simulation.product.MailCarrier;
import dev.rainmaker.simulation.product.ProductClient;
import jakarta.mail.MessagingException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import org.jboss.logging.Logger;

/**
 * Does what a persona decided, when it is due, and writes it into the mailbox; {@code end} runs once it is done. A failure is
 * logged, never thrown.
 */
record ReactionPlay(ProductClient product, MailCarrier carrier, BusinessClock clock, Mailbox mailbox) {

    private static final Logger LOG = Logger.getLogger(ReactionPlay.class);

    void act(Persona persona, ReceivedMail mail, Reaction reaction, Runnable end) {
        try {
            switch (reaction) {
                case Reaction.Reply reply -> write(persona, mail, reply, end);
                case Reaction.OneClickUnsubscribe click -> {
                    done(persona, mail, "one-click unsubscribe", product.unsubscribe(click.url()));
                    end.run();
                }
                case Reaction.DecideProposal visit -> {
                    var status =
                            new ProposalVisit(product).decide(persona, visit.token(), visit.choice(), visit.words());
                    done(persona, mail, visit.choice() + " proposal", status);
                    end.run();
                }
            }
        } catch (IOException | MessagingException | RuntimeException failure) {
            LOG.warnf(failure, "reaction failed kind=%s", reaction.getClass().getSimpleName());
        }
    }

    void bounce(ReceivedMail mail, Runnable end) {
        var id = messageId(mail.to(), "bounce", mail.messageId());
        var now = clock.read().now();
        mailbox.add(new MailboxEntry(mail.to(), Kind.BOUNCED, id, mail.subject(), "no such address", now));
        carrier.carry(Bounce.of(mail, id, now), outcome -> carried(outcome, end));
    }

    private void write(Persona persona, ReceivedMail mail, Reaction.Reply reply, Runnable end)
            throws MessagingException, IOException {
        var id = messageId(persona.address(), reply.automatic() ? "auto" : "reply", mail.messageId());
        var subject = (reply.automatic() ? "Automatic reply: " : "Re: ")
                + mail.subject().replaceFirst("(?i)^(re:\\s*)+", "");
        var now = clock.read().now();
        var written = new WrittenMail(
                id, persona.name(), persona.address(), subject, reply.text(), now, reply.automatic(), mail);
        var mime = MimeComposer.compose(written);
        mailbox.add(new MailboxEntry(persona.address(), Kind.WRITTEN, id, subject, reply.text(), now));
        carrier.carry(mime, outcome -> carried(outcome, end));
    }

    /** A mail that could not be carried is not done: the next start tries again. */
    private static void carried(String outcome, Runnable end) {
        LOG.debugf("mail carried status=%s", outcome);
        if (outcome.equals(MailCarrier.TAKEN)) {
            end.run();
        }
    }

    private void done(Persona persona, ReceivedMail mail, String what, int status) {
        if (status / 100 != 2) {
            LOG.warnf("refused by the product kind=%s status=%d", what, status);
        }
        var text = "The product answered " + status + ".";
        mailbox.add(new MailboxEntry(
                persona.address(),
                Kind.DONE,
                mail.messageId(),
                what,
                text,
                clock.read().now()));
    }

    /** The same mail is always answered under the same id, so that a repeated delivery is recognised. */
    private static String messageId(String address, String kind, String answered) {
        var seed = kind + address + (answered.isEmpty() ? UUID.randomUUID().toString() : answered);
        var domain = address.substring(address.indexOf('@') + 1);
        return "<" + UUID.nameUUIDFromBytes(seed.getBytes(StandardCharsets.UTF_8)) + "@" + domain + ">";
    }
}
