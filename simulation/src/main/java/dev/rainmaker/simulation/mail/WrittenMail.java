package dev.rainmaker.simulation.mail;

import java.time.Instant;

/** An answer before it is put into MIME; {@code automatic} marks it as RFC 3834 asks. */
public record WrittenMail(
        String messageId,
        String fromName,
        String from,
        String subject,
        String text,
        Instant date,
        boolean automatic,
        ReceivedMail answered) {}
