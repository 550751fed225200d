package dev.rainmaker.conversations.domain;

import dev.rainmaker.conversations.Direction;
import dev.rainmaker.conversations.Message;
import dev.rainmaker.conversations.MessageStatus;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/** Threading after RFC 5322, section 3.6.4: what a message answers, its References and its subject. */
final class Threading {
    private static final Pattern REPLY_MARK = Pattern.compile("^((re|aw|sv|antw)\\s*:\\s*)+", Pattern.CASE_INSENSITIVE);
    private static final Set<MessageStatus> NEVER_LEFT = EnumSet.of(
            MessageStatus.DRAFT,
            MessageStatus.AWAITING_APPROVAL,
            MessageStatus.REJECTED,
            MessageStatus.CANCELLED,
            MessageStatus.FAILED);

    private Threading() {}

    /** The newest message of the thread that really exists outside: received, or sent by us. */
    static Message answered(List<Message> thread) {
        return thread.reversed().stream().filter(Threading::isMail).findFirst().orElse(null);
    }

    /** Message-IDs of the thread before this message, oldest first, at most 20. */
    static List<String> references(List<Message> thread, Message message) {
        var ids = thread.stream()
                .filter(other -> !other.id().equals(message.id()))
                .filter(Threading::isMail)
                .map(Message::mailId)
                .toList();
        return ids.size() <= 20 ? ids : ids.subList(ids.size() - 20, ids.size());
    }

    /** What the client entered on a page of ours is in nobody's mailbox. */
    private static boolean isMail(Message message) {
        return message.direction() == Direction.IN
                ? message.provider() == null
                : !NEVER_LEFT.contains(message.status());
    }

    /** A thread keeps its first subject, with one reply mark. */
    static String subject(String wanted, Message previous) {
        if (previous == null || previous.subject() == null) {
            return wanted;
        }
        return "Re: " + REPLY_MARK.matcher(previous.subject()).replaceFirst("");
    }
}
