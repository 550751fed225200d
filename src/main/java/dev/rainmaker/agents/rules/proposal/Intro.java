package dev.rainmaker.agents.rules.proposal;

import dev.rainmaker.agents.ProposalBrief;
import dev.rainmaker.agents.ReplyDraft.Claim;
import dev.rainmaker.agents.rules.conversation.SlotText;
import dev.rainmaker.agents.text.EventWords;
import dev.rainmaker.platform.planning.BriefSlot;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Opening words of a proposal: what was understood, and nothing else. */
final class Intro {
    private final List<Claim> claims = new ArrayList<>();
    private final List<String> sentences = new ArrayList<>();

    Intro(ProposalBrief brief) {
        var name = brief.clientName();
        sentences.add(name == null || name.isBlank() ? "Hello," : "Dear " + name.strip() + ",");
        sentences.add("thank you for telling us about your " + EventWords.name(brief.eventType()) + ".");
        claim(brief, BriefSlot.EVENT_DATE, "It is planned for %s.");
        claim(brief, BriefSlot.GUESTS, "We have planned for %s.");
        claim(brief, BriefSlot.PLACE, "The place you named is %s.");
        claim(brief, BriefSlot.STYLE, "You described the style as %s.");
        claim(brief, BriefSlot.MUST_HAVES, "These points matter to you: %s.");
        sentences.add("Below you will find what we suggest; every line says why it costs what it costs.");
    }

    String text() {
        return sentences.getFirst() + "\n\n" + String.join(" ", sentences.subList(1, sentences.size()));
    }

    List<Claim> claims() {
        return List.copyOf(claims);
    }

    private void claim(ProposalBrief brief, BriefSlot slot, String wording) {
        var value = brief.slots().get(slot);
        if (value != null && !value.isBlank()) {
            var sentence = wording.formatted(SlotText.of(slot, value));
            sentences.add(sentence);
            claims.add(new Claim(sentence, "slot:" + slot.name().toLowerCase(Locale.ROOT)));
        }
    }
}
