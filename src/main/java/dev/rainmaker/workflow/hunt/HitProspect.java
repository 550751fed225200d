package dev.rainmaker.workflow.hunt;

import dev.rainmaker.agents.Candidate;
import dev.rainmaker.agents.Judgement;
import dev.rainmaker.platform.planning.ProspectType;
import dev.rainmaker.prospects.CreateProspect;

/** What is known of who plans: what the page says, and the name where a person gave one. */
final class HitProspect {
    private static final Candidate NOBODY =
            new Candidate(null, null, null, null, null, null, null, null, null, null, null);

    private HitProspect() {}

    /** The prospect to create; null when neither the page nor the person names anybody. */
    static CreateProspect of(HuntHitEntity hit, Judgement judgement, String givenName, String givenCompany) {
        var found = judgement.candidate() == null ? NOBODY : judgement.candidate();
        var name = given(givenName, found.name());
        var company = given(givenCompany, found.company());
        if (name == null && company == null) {
            return null;
        }
        return new CreateProspect(
                type(found, name),
                name == null ? company : name,
                company,
                found.email(),
                found.phone(),
                found.place(),
                found.eventType(),
                found.eventDate(),
                found.guests(),
                judgement.reason(),
                "hunt:" + hit.huntId,
                hit.simulated);
    }

    private static ProspectType type(Candidate found, String name) {
        if (found.type() != null) {
            return found.type();
        }
        return name == null ? ProspectType.COMPANY : ProspectType.INDIVIDUAL;
    }

    private static String given(String given, String found) {
        return given == null || given.isBlank() ? found : given.strip();
    }
}
