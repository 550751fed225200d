package dev.rainmaker.agents;

import dev.rainmaker.agents.rules.conversation.ChatWords;
import dev.rainmaker.agents.rules.conversation.MoodReader;
import dev.rainmaker.agents.text.Contacts;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * The conversation agent's rules alone, whatever is configured: for public pages, where somebody waits and anybody may write. No
 * model is asked, so an answer takes milliseconds and costs nothing.
 */
public final class InstantConversation {
    /** Numbers count with their country's prefix only: nobody knows where a visitor calls from. */
    private static final String ANYWHERE = "ZZ";

    private static final Pattern NAME = Pattern.compile(
            "\\b(?:[Mm]y name is|[Tt]his is|I am|I'm|[Ii]ch bin|[Ii]ch heiße|[Mm]ein Name ist|[Jj]e suis|[Jj]e m'appelle|[Ss]oy|[Mm]e llamo)"
                    + " (\\p{Lu}[\\p{L}'’-]{1,40}(?: \\p{Lu}[\\p{L}'’-]{1,40}){0,2})");

    private final ConversationAgent rules;

    InstantConversation(ConversationAgent rules) {
        this.rules = rules;
    }

    /** Reads what somebody wrote. */
    public ReplyReading read(ReceivedReply reply) {
        return rules.read(reply).value();
    }

    /** The single most valuable question. */
    public NextQuestion next(BriefState state) {
        return rules.next(state).value();
    }

    /** Drafts an answer; without a price, a discount or a free date. */
    public ReplyDraft answer(AnswerBrief brief) {
        return rules.answer(brief).value();
    }

    /** What the chat's built-in rule says; empty when a person has to answer. */
    public Optional<ChatAnswer> chat(ReplyReading reading, List<AnswerBrief.Fact> facts, NextQuestion next) {
        return ChatWords.answer(reading, facts, next);
    }

    /** How the writer of a message sounds; empty when nothing tells. */
    public Optional<Mood> mood(String words) {
        return MoodReader.read(words);
    }

    /**
     * How somebody can be reached, as they wrote it.
     *
     * @param name how they called themselves, or null
     * @param email null when there is none
     * @param phone with its country's prefix, else null
     */
    public record Contact(String name, String email, String phone) {}

    /** The contact data in the words; empty when there is neither an address nor a number. */
    public Optional<Contact> contact(String words) {
        var email = Contacts.email(words);
        var phone = Contacts.phone(words, ANYWHERE);
        if (email == null && phone == null) {
            return Optional.empty();
        }
        var name = NAME.matcher(words);
        return Optional.of(new Contact(name.find() ? name.group(1) : null, email, phone));
    }
}
