package dev.rainmaker.agents.rules.enrichment;

import dev.rainmaker.agents.AgentResult;
import dev.rainmaker.agents.EnrichmentAgent;
import dev.rainmaker.agents.EnrichmentBrief;
import dev.rainmaker.agents.EnrichmentResult;
import dev.rainmaker.agents.EnrichmentResult.Finding;
import dev.rainmaker.agents.rules.Measured;
import dev.rainmaker.platform.clock.Clock;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** The enrichment agent without a language model. */
public final class RulesEnrichment implements EnrichmentAgent {
    private final Measured measured;

    public RulesEnrichment(Clock clock) {
        this.measured = new Measured("enrichment", clock);
    }

    @Override
    public AgentResult<EnrichmentResult> research(EnrichmentBrief brief) {
        return measured.run(() -> result(brief));
    }

    private static EnrichmentResult result(EnrichmentBrief brief) {
        var findings = new ArrayList<Finding>();
        for (var document : brief.documents()) {
            if (Aboutness.isAbout(document, brief.known())) {
                DocumentFacts.read(document, brief.today()).forEach(finding -> add(finding, findings));
            }
        }
        ProvidedFacts.read(brief.provided()).forEach(finding -> add(finding, findings));
        findings.sort(
                Comparator.comparing(Finding::field).thenComparing(Finding::confidence, Comparator.reverseOrder()));
        var contradictions = Contradictions.of(brief.known(), findings);
        var thin = Thinness.of(findings);
        return new EnrichmentResult(findings, contradictions, thin.thin(), thin.reason());
    }

    private static void add(Finding finding, List<Finding> into) {
        var same = into.stream()
                .anyMatch(known -> known.field().equals(finding.field())
                        && known.value().equalsIgnoreCase(finding.value())
                        && String.valueOf(known.sourceUrl()).equals(String.valueOf(finding.sourceUrl())));
        if (!same) {
            into.add(finding);
        }
    }
}
