package dev.rainmaker.mcp.email;

import io.quarkiverse.mcp.server.ToolCallException;
import io.quarkus.mailer.Mail;
import io.quarkus.mailer.reactive.ReactiveMailer;
import io.vertx.core.Vertx;
import io.vertx.ext.mail.SMTPException;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.net.ConnectException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.UnknownHostException;
import java.time.Duration;
import javax.net.ssl.SSLHandshakeException;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;

/** Local provider: the SMTP server of {@code quarkus.mailer.*}. */
@ApplicationScoped
class SmtpProvider implements EmailProvider {
    private static final Logger LOG = Logger.getLogger(SmtpProvider.class);

    private final ReactiveMailer mailer;
    private final Vertx vertx;
    private final String host;
    private final int port;
    private final boolean sandbox;
    private final Duration timeout;

    SmtpProvider(
            ReactiveMailer mailer,
            Vertx vertx,
            @ConfigProperty(name = "quarkus.mailer.host", defaultValue = "localhost") String host,
            @ConfigProperty(name = "quarkus.mailer.port", defaultValue = "25") int port,
            EmailConfig config) {
        this.sandbox = config.sandbox();
        this.timeout = config.smtp().timeout();
        this.mailer = mailer;
        this.vertx = vertx;
        this.host = host;
        this.port = port;
    }

    @Override
    public String name() {
        return "smtp";
    }

    @Override
    public String send(OutgoingEmail email) {
        var mail = new Mail()
                .setFrom(from(email))
                .addTo(email.to())
                .setSubject(email.subject())
                .setText(email.text());
        if (email.html() != null) {
            mail.setHtml(email.html());
        }
        if (email.replyTo() != null) {
            mail.addReplyTo(email.replyTo());
        }
        Headers.of(email).forEach(mail::addHeader);
        email.attachments().forEach(file -> mail.addAttachment(file.filename(), file.bytes(), file.contentType()));
        if (sandbox) {
            return "sandbox";
        }
        deliver(mail);
        return "sent";
    }

    private void deliver(Mail mail) {
        try {
            mailer.send(mail).runSubscriptionOn(this::onEventLoop).await().atMost(timeout);
        } catch (RuntimeException failure) {
            LOG.warnf("smtp server did not confirm a message status=%s", reason(failure));
            if (isSurelyNotTaken(failure)) {
                throw new ToolCallException(
                        "The SMTP server did not take the message; check quarkus.mailer.host, port and login.");
            }
            throw new DeliveryUncertain(failure);
        }
    }

    /** Where the client reads what it connects to: started elsewhere, it can miss a greeting that comes at once, and wait. */
    private void onEventLoop(Runnable start) {
        vertx.getOrCreateContext().runOnContext(event -> start.run());
    }

    /** Without the server's words, which may name the recipient. */
    private static String reason(Throwable failure) {
        var root = failure;
        while (root.getCause() != null) {
            root = root.getCause();
        }
        return root instanceof SMTPException refusal
                ? "reply code " + refusal.getReplyCode()
                : root.getClass().getSimpleName();
    }

    /** A refusal in words or no connection at all; a silence or a cut may come after the message was taken. */
    private static boolean isSurelyNotTaken(Throwable failure) {
        for (var cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof SMTPException
                    || cause instanceof ConnectException
                    || cause instanceof UnknownHostException
                    || cause instanceof SSLHandshakeException) {
                return true;
            }
        }
        return false;
    }

    private static String from(OutgoingEmail email) {
        return email.fromName() == null
                ? email.from()
                : "\"" + email.fromName().replace("\\", "").replace("\"", "") + "\" <" + email.from() + ">";
    }

    @Override
    public Status status() {
        try (var socket = new Socket()) {
            socket.connect(new InetSocketAddress(host, port), 2_000);
            return new Status(true, true, "the SMTP server answers");
        } catch (IOException nobody) {
            return new Status(true, false, "nobody answers at quarkus.mailer.host and port");
        }
    }
}
