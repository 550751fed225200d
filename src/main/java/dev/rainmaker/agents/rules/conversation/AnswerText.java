package dev.rainmaker.agents.rules.conversation;

import dev.rainmaker.agents.AnswerBrief;
import dev.rainmaker.agents.ReplyDraft;
import dev.rainmaker.agents.ReplyDraft.Claim;
import dev.rainmaker.agents.ReplyReading.Slot;
import dev.rainmaker.agents.ReplyReading.Want;
import dev.rainmaker.agents.text.Sentences;
import dev.rainmaker.platform.planning.BriefSlot;
import dev.rainmaker.platform.planning.ReplyIntent;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** An answer from what was read, published facts and the next question. Prices, dates and promises are left to people. */
final class AnswerText {
    private static final Set<ReplyIntent> SILENT =
            Set.of(ReplyIntent.UNSUBSCRIBE, ReplyIntent.OUT_OF_OFFICE, ReplyIntent.BOUNCE);
    private static final Set<BriefSlot> REPEATABLE =
            Set.of(BriefSlot.EVENT_DATE, BriefSlot.GUESTS, BriefSlot.PLACE, BriefSlot.STYLE, BriefSlot.MUST_HAVES);

    private final AnswerBrief brief;
    private final List<String> paragraphs = new ArrayList<>();
    private final List<Claim> claims = new ArrayList<>();

    private AnswerText(AnswerBrief brief) {
        this.brief = brief;
    }

    /** An empty body when nothing should be answered. */
    static ReplyDraft write(AnswerBrief brief) {
        if (SILENT.contains(brief.reading().intent())) {
            return new ReplyDraft("", List.of());
        }
        return new AnswerText(brief).text();
    }

    private ReplyDraft text() {
        paragraphs.add(greeting());
        if (brief.reading().sensitive()) {
            paragraphs.add(
                    "Thank you for telling us. We are very sorry to hear it. There is nothing you need to do; we will not write about planning again unless you ask us to.");
        } else {
            body();
        }
        paragraphs.add((formal() ? "Kind regards" : "Best wishes") + "\n"
                + brief.company().signature());
        return new ReplyDraft(String.join("\n\n", paragraphs), claims);
    }

    private void body() {
        switch (brief.reading().intent()) {
            case DECLINED -> paragraphs.add("Thank you for letting us know. We wish you a wonderful celebration.");
            case WRONG_PERSON ->
                paragraphs.add(
                        "Thank you for telling us, and sorry for the mix-up. If you know who plans the event, we would be glad of a name.");
            case NOT_NOW ->
                paragraphs.add(
                        "Thank you, that is good to know. We will leave you in peace for now; write to us whenever the time is right.");
            case COMPLAINT ->
                paragraphs.add(
                        "Thank you for writing so openly. We are sorry. A colleague will look into this personally and answer you.");
            default -> conversation();
        }
    }

    private void conversation() {
        var noted = noted();
        paragraphs.add("Thank you for your message." + (noted.isEmpty() ? "" : " " + String.join(" ", noted)));
        answers();
        var wants = brief.reading().wants();
        if (wants.contains(Want.PRICE)) {
            paragraphs.add(
                    "I do not want to guess about the price: once the main points are clear, we put together a proposal that explains every line.");
        } else if (wants.contains(Want.PROPOSAL)) {
            paragraphs.add("We will gladly put together a proposal for you.");
        }
        if (wants.contains(Want.VISIT) || wants.contains(Want.CALL)) {
            paragraphs.add(
                    "I will send you a few times for " + (wants.contains(Want.VISIT) ? "a visit" : "a call") + ".");
        }
        if (brief.question() != null && brief.question().isAsking()) {
            paragraphs.add(brief.question().question());
        }
    }

    private List<String> noted() {
        var sentences = new ArrayList<String>();
        for (var slot : brief.reading().slots()) {
            var contradicts = brief.question() != null
                    && brief.question().contradiction()
                    && slot.slot() == brief.question().slot();
            if (REPEATABLE.contains(slot.slot()) && slot.confidence() >= 0.6 && !contradicts) {
                var sentence = sentence(slot);
                sentences.add(sentence);
                claims.add(new Claim(sentence, "slot:" + slot.slot().name().toLowerCase(Locale.ROOT)));
            }
        }
        return sentences;
    }

    private static String sentence(Slot slot) {
        var value = SlotText.of(slot.slot(), slot.value());
        return switch (slot.slot()) {
            case EVENT_DATE -> "I have noted " + value + " as the date.";
            case GUESTS -> "I have noted " + value + ".";
            case PLACE -> "I have noted " + value + " as the place.";
            case STYLE -> "I have noted your style: " + value + ".";
            default -> "I have noted what matters to you: " + value + ".";
        };
    }

    private void answers() {
        var asked = Sentences.of(brief.reading().newText()).stream()
                .filter(sentence -> sentence.endsWith("?"))
                .toList();
        var open = false;
        for (var question : asked) {
            var fact = Facts.answering(question, brief.facts());
            if (fact.isPresent() && !paragraphs.contains(fact.get().text())) {
                paragraphs.add(fact.get().text());
                claims.add(new Claim(fact.get().text(), "fact:" + fact.get().id()));
            } else if (fact.isEmpty()) {
                open = true;
            }
        }
        if (open && brief.reading().wants().isEmpty()) {
            paragraphs.add("I will check your question with the team and come back to you.");
        }
    }

    private String greeting() {
        var name = brief.clientName();
        if (name == null || name.isBlank()) {
            return "Hello,";
        }
        return formal() ? "Dear " + name.strip() + "," : "Hi " + name.strip().split("\\s+")[0] + ",";
    }

    private boolean formal() {
        return brief.tone() != null && brief.tone().toLowerCase(Locale.ROOT).contains("formal");
    }
}
