package dev.rainmaker.simulation.mail;

import com.icegreen.greenmail.mail.MailAddress;
import com.icegreen.greenmail.mail.MovingMessage;
import com.icegreen.greenmail.user.GreenMailUser;
import com.icegreen.greenmail.user.UserException;
import com.icegreen.greenmail.user.UserManager;
import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.MessagingException;
import java.io.IOException;
import java.util.Locale;
import java.util.function.Consumer;

/** SMTP server on the loopback address that takes every mail and hands it on, on the thread of the connection. */
public final class SmtpDoor implements AutoCloseable {

    private static final String LOOPBACK = "127.0.0.1";
    private static final String ARCHIVE = "everything@world.example";

    private final GreenMail server;

    private SmtpDoor(GreenMail server) {
        this.server = server;
    }

    /** Opens the door; port 0 takes a free one. */
    public static SmtpDoor open(int port, Consumer<ReceivedMail> reader) {
        var server = new GreenMail(new ServerSetup(port, LOOPBACK, ServerSetup.PROTOCOL_SMTP));
        server.start();
        var users = server.getUserManager();
        users.setMessageDeliveryHandler((message, address) -> deliver(users, message, address, reader));
        return new SmtpDoor(server);
    }

    /** The port that it listens on. */
    public int port() {
        return server.getSmtp().getPort();
    }

    @Override
    public void close() {
        server.stop();
    }

    private static GreenMailUser deliver(
            UserManager users, MovingMessage message, MailAddress address, Consumer<ReceivedMail> reader)
            throws MessagingException, UserException {
        try {
            reader.accept(
                    MailParser.parse(message.getMessage(), address.getEmail().toLowerCase(Locale.ROOT)));
        } catch (IOException failure) {
            throw new MessagingException("unreadable mail", failure);
        }
        var archive = users.getUserByEmail(ARCHIVE);
        return archive == null ? users.createUser(ARCHIVE, ARCHIVE, ARCHIVE) : archive;
    }
}
