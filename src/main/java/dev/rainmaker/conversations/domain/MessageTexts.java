package dev.rainmaker.conversations.domain;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.rainmaker.approvals.ChatToSend;
import dev.rainmaker.approvals.EmailToSend;
import dev.rainmaker.approvals.MeetingConfirmation;
import dev.rainmaker.approvals.OutwardContent;
import dev.rainmaker.conversations.Claim;
import dev.rainmaker.conversations.ConversationId;
import dev.rainmaker.conversations.Message;
import dev.rainmaker.conversations.MessageId;
import dev.rainmaker.platform.crypto.BlindIndex;
import dev.rainmaker.platform.crypto.SubjectCipher;
import dev.rainmaker.platform.event.SqlTime;
import dev.rainmaker.prospects.ProspectId;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/** Encrypts and reads the texts of messages. */
@ApplicationScoped
class MessageTexts {
    private static final TypeReference<List<Claim>> CLAIMS = new TypeReference<>() {};

    private final ObjectMapper json;
    private final BlindIndex index;

    MessageTexts(ObjectMapper json, BlindIndex index) {
        this.json = json;
        this.index = index;
    }

    /** Index under which a Message-ID is found. */
    String mailIdIndex(String mailId) {
        return index.of("mail-id", mailId.strip());
    }

    void write(MessageEntity row, SubjectCipher cipher, String mailId, String inReplyTo, String subject, String body) {
        row.mailIdIndex = mailIdIndex(mailId);
        row.mailId = cipher.encrypt("mail_id", mailId);
        row.inReplyTo = cipher.encrypt("in_reply_to", inReplyTo);
        row.subject = cipher.encrypt("subject", subject);
        row.body = cipher.encrypt("body", body);
    }

    /** The words that a person said yes to. */
    void writeApproved(MessageEntity row, SubjectCipher cipher, OutwardContent approved) {
        switch (approved) {
            case EmailToSend email -> writeMail(row, cipher, email);
            case MeetingConfirmation confirmation -> writeMail(row, cipher, confirmation.email());
            case ChatToSend chat -> row.body = cipher.encrypt("body", chat.text());
            case null, default -> {}
        }
    }

    private static void writeMail(MessageEntity row, SubjectCipher cipher, EmailToSend email) {
        row.subject = cipher.encrypt("subject", email.subject());
        row.body = cipher.encrypt("body", wordsOf(email.text()));
    }

    /** The words without the footer: that is added anew to every mail. */
    private static String wordsOf(String text) {
        int footer = text.indexOf(EmailToSend.FOOTER);
        return footer < 0 ? text : text.substring(0, footer);
    }

    /** Moves the texts to another key: the visitor has become somebody. */
    void rekey(MessageEntity row, SubjectCipher from, SubjectCipher to) {
        row.mailId = to.encrypt("mail_id", from.decrypt("mail_id", row.mailId));
        row.inReplyTo = to.encrypt("in_reply_to", from.decrypt("in_reply_to", row.inReplyTo));
        row.subject = to.encrypt("subject", from.decrypt("subject", row.subject));
        row.body = to.encrypt("body", from.decrypt("body", row.body));
        row.claims = to.encrypt("claims", from.decrypt("claims", row.claims));
    }

    void writeClaims(MessageEntity row, SubjectCipher cipher, List<Claim> claims) {
        try {
            row.claims = cipher.encrypt("claims", json.writeValueAsString(claims == null ? List.of() : claims));
        } catch (JsonProcessingException failure) {
            throw new IllegalStateException("claims could not be written", failure);
        }
    }

    Message toView(MessageEntity row, SubjectCipher cipher) {
        return new Message(
                new MessageId(row.id),
                new ConversationId(row.conversationId),
                new ProspectId(row.prospectId),
                row.channel,
                row.direction,
                row.status,
                row.purpose,
                cipher.decrypt("mail_id", row.mailId),
                cipher.decrypt("in_reply_to", row.inReplyTo),
                cipher.decrypt("subject", row.subject),
                cipher.decrypt("body", row.body),
                claims(row, cipher),
                row.intent,
                row.intentConfidence,
                row.automatic,
                row.approvalId,
                row.provider,
                SqlTime.instant(row.createdAt),
                SqlTime.instant(row.sentAt));
    }

    private List<Claim> claims(MessageEntity row, SubjectCipher cipher) {
        var text = cipher.decrypt("claims", row.claims);
        try {
            return text == null ? List.of() : json.readValue(text, CLAIMS);
        } catch (JsonProcessingException failure) {
            throw new IllegalStateException("claims could not be read", failure);
        }
    }
}
