package dev.rainmaker.workflow.journey;

import dev.rainmaker.agents.BriefState;
import dev.rainmaker.agents.ReplyDraft;
import dev.rainmaker.agents.ReplyReading;
import dev.rainmaker.conversations.Claim;
import dev.rainmaker.enrichment.Finding;
import dev.rainmaker.enrichment.FindingState;
import dev.rainmaker.platform.planning.BriefSlot;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What backs the sentences of a draft that repeat a slot of the event brief: the client's own words, else the words that
 * research found, else the value as a person entered it. A sentence that nothing backs gets no evidence.
 */
final class BriefEvidence {
    private static final String SLOT = "slot:";

    private final String subject;
    private final Map<BriefSlot, String> values;
    private final List<Finding> findings;
    private final Map<BriefSlot, String> sentences = new EnumMap<>(BriefSlot.class);

    /**
     * @param subject id of the prospect
     * @param values what the draft may repeat
     */
    BriefEvidence(String subject, BriefState brief, Map<BriefSlot, String> values, List<Finding> findings) {
        this.subject = subject;
        this.values = new EnumMap<>(BriefSlot.class);
        this.values.putAll(values);
        this.findings = List.copyOf(findings);
        brief.slots().forEach((slot, state) -> quote(slot, state.sentence()));
    }

    /** What was just read counts before what the brief held. */
    BriefEvidence read(ReplyReading reading) {
        for (var slot : reading.slots()) {
            values.put(slot.slot(), slot.value());
            quote(slot.slot(), slot.sentence());
        }
        return this;
    }

    List<Claim> of(List<ReplyDraft.Claim> claims) {
        return claims.stream()
                .flatMap(claim -> slot(claim).flatMap(slot -> back(claim, slot)).stream())
                .toList();
    }

    private void quote(BriefSlot slot, String sentence) {
        if (sentence != null && !sentence.isBlank()) {
            sentences.put(slot, sentence);
        }
    }

    private static Optional<BriefSlot> slot(ReplyDraft.Claim claim) {
        return Stream.of(BriefSlot.values())
                .filter(slot -> claim.source().equalsIgnoreCase(SLOT + slot.name()))
                .findFirst();
    }

    private Optional<Claim> back(ReplyDraft.Claim claim, BriefSlot slot) {
        if (sentences.containsKey(slot)) {
            return Optional.of(new Claim(claim.sentence(), "brief", subject, sentences.get(slot), null));
        }
        var value = values.get(slot);
        var name = slot.name().toLowerCase(Locale.ROOT);
        return findings.stream()
                .filter(finding -> finding.state() == FindingState.SUPPORTED
                        && finding.quote() != null
                        && finding.field().equals(FindingFields.inHouse(name))
                        && finding.value().equals(value))
                .findFirst()
                .map(finding -> new Claim(
                        claim.sentence(), "finding", finding.id().value(), finding.quote(), finding.sourceUrl()))
                .or(() -> Optional.ofNullable(value)
                        .map(known -> new Claim(
                                claim.sentence(), "brief", subject, name.replace('_', ' ') + ": " + known, null)));
    }
}
