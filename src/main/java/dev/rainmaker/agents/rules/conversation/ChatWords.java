package dev.rainmaker.agents.rules.conversation;

import dev.rainmaker.agents.AnswerBrief.Fact;
import dev.rainmaker.agents.ChatAnswer;
import dev.rainmaker.agents.NextQuestion;
import dev.rainmaker.agents.ReplyReading;
import dev.rainmaker.agents.text.Sentences;
import dev.rainmaker.platform.planning.ReplyIntent;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** The built-in rule of the chat: it repeats nothing that the visitor said and words nothing of its own but questions. */
public final class ChatWords {
    /** Whoever says this is answered by a person. */
    private static final Set<ReplyIntent> FOR_PEOPLE = EnumSet.of(
            ReplyIntent.OBJECTION,
            ReplyIntent.NOT_NOW,
            ReplyIntent.DECLINED,
            ReplyIntent.UNSUBSCRIBE,
            ReplyIntent.COMPLAINT,
            ReplyIntent.WRONG_PERSON);

    private ChatWords() {}

    /** The answer; empty when a person has to give it. */
    public static Optional<ChatAnswer> answer(ReplyReading reading, List<Fact> facts, NextQuestion next) {
        if (reading.sensitive() || !reading.wants().isEmpty() || FOR_PEOPLE.contains(reading.intent())) {
            return Optional.empty();
        }
        var said = new ArrayList<String>();
        for (var sentence : Sentences.of(reading.newText())) {
            if (sentence.endsWith("?")) {
                var fact = Facts.answering(sentence, facts);
                if (fact.isEmpty()) {
                    return Optional.empty();
                }
                if (!said.contains(fact.get().text())) {
                    said.add(fact.get().text());
                }
            }
        }
        if (said.isEmpty() && (reading.intent() == ReplyIntent.QUESTION || !next.isAsking())) {
            return Optional.empty();
        }
        if (next.isAsking()) {
            said.add(question(next));
        }
        return Optional.of(new ChatAnswer(String.join("\n\n", said), next.slot()));
    }

    /** What the visitor said is personal; a question about it names no values. */
    private static String question(NextQuestion next) {
        return next.contradiction()
                ? "You told us different things about the "
                        + next.slot().name().toLowerCase(Locale.ROOT).replace('_', ' ')
                        + ". Which should we plan with?"
                : next.question();
    }
}
