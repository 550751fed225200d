package dev.rainmaker.numberlock.domain;

import dev.rainmaker.conversations.CompanyFactsApi;
import dev.rainmaker.conversations.ConversationsApi;
import dev.rainmaker.enrichment.EnrichmentApi;
import dev.rainmaker.meetings.MeetingsApi;
import dev.rainmaker.numberlock.check.Knowledge;
import dev.rainmaker.numberlock.check.KnownFact;
import dev.rainmaker.platform.company.CompanyConfig;
import dev.rainmaker.platform.paging.PageRequest;
import dev.rainmaker.proposals.ProposalsApi;
import dev.rainmaker.prospects.Prospect;
import dev.rainmaker.prospects.ProspectId;
import dev.rainmaker.prospects.ProspectsApi;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Reads everything that a draft to one prospect may rest on, one statement after the other in the caller's transaction. */
@ApplicationScoped
class HouseKnowledge {
    private static final int MOST = 50;

    private final ProspectsApi prospects;
    private final EnrichmentApi enrichment;
    private final ConversationsApi conversations;
    private final ProposalsApi proposals;
    private final MeetingsApi meetings;
    private final OwnLinks links;
    private final CompanyFactsApi published;
    private final CompanyConfig company;

    HouseKnowledge(
            ProspectsApi prospects,
            EnrichmentApi enrichment,
            ConversationsApi conversations,
            ProposalsApi proposals,
            MeetingsApi meetings,
            OwnLinks links,
            CompanyFactsApi published,
            CompanyConfig company) {
        this.prospects = prospects;
        this.enrichment = enrichment;
        this.conversations = conversations;
        this.proposals = proposals;
        this.meetings = meetings;
        this.links = links;
        this.published = published;
        this.company = company;
    }

    /** @param text in which links of this installation are looked up */
    Uni<Knowledge> about(String prospectId, String text, Instant at) {
        var zone = ZoneId.of(company.timeZone());
        var facts = new ArrayList<KnownFact>(CompanyFacts.of(company, links.base()));
        var gathered = published
                .published()
                .invoke(own -> facts.addAll(CompanyFacts.published(own)))
                .flatMap(own -> proposals.catalogue())
                .invoke(items -> facts.addAll(CatalogueFacts.of(items, company.currency())))
                .replaceWith((Prospect) null);
        if (prospectId != null) {
            gathered = gathered.flatMap(nobody -> ofProspect(new ProspectId(prospectId), text, zone, facts));
        }
        return gathered.map(prospect ->
                new Knowledge(facts, at.atZone(zone).toLocalDate(), zone, prospect == null ? null : prospect.name()));
    }

    /** A prospect that is gone leaves the house's own facts. */
    private Uni<Prospect> ofProspect(ProspectId id, String text, ZoneId zone, List<KnownFact> facts) {
        return prospects.all(List.of(id)).flatMap(all -> {
            var prospect = Optional.ofNullable(all.get(id));
            if (prospect.isEmpty()) {
                return Uni.createFrom().<Prospect>nullItem();
            }
            facts.addAll(ProspectFacts.of(prospect.get()));
            return enrichment
                    .findings(id)
                    .invoke(found -> facts.addAll(ProspectFacts.ofFindings(found)))
                    .flatMap(found -> conversations.brief(id))
                    .invoke(brief -> facts.addAll(ProspectFacts.ofBrief(brief)))
                    .flatMap(brief -> proposals.find(null, id, PageRequest.of(0, MOST, null)))
                    .invoke(page -> page.items().forEach(each -> facts.addAll(ProposalFacts.of(each, zone))))
                    .flatMap(page -> meetings.find(null, id, PageRequest.of(0, MOST, null)))
                    .invoke(page -> page.items().forEach(each -> facts.addAll(MeetingFacts.of(each))))
                    .flatMap(page -> links.of(prospect.get(), text))
                    .invoke(facts::addAll)
                    .replaceWith(prospect.get());
        });
    }
}
