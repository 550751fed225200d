package dev.rainmaker.workflow.hunt;

import dev.rainmaker.prospects.PersonalDataMask;

/** Hides addresses and numbers in the words of a hunt from those who may not see personal data. */
final class HuntMask {
    private HuntMask() {}

    static Hunt of(Hunt hunt) {
        return new Hunt(
                hunt.id(),
                hunt.runId(),
                PersonalDataMask.text(hunt.target()),
                hunt.status(),
                hunt.filters(),
                hunt.queries().stream()
                        .map(query ->
                                new Hunt.Query(PersonalDataMask.text(query.text()), query.hits(), query.provider()))
                        .toList(),
                hunt.hits().stream().map(HuntMask::of).toList(),
                hunt.judged(),
                hunt.total(),
                hunt.accepted(),
                null,
                hunt.simulated(),
                hunt.rules(),
                hunt.createdAt());
    }

    private static Hunt.Hit of(Hunt.Hit hit) {
        return new Hunt.Hit(
                hit.id(),
                hit.url(),
                PersonalDataMask.text(hit.title()),
                hit.verdict(),
                hit.confidence(),
                PersonalDataMask.text(hit.reason()),
                PersonalDataMask.text(hit.quote()),
                hit.prospectId(),
                hit.duplicateOf(),
                hit.simulated(),
                hit.decision(),
                PersonalDataMask.text(hit.decisionReason()));
    }
}
