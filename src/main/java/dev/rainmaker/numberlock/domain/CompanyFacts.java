package dev.rainmaker.numberlock.domain;

import dev.rainmaker.conversations.CompanyFact;
import dev.rainmaker.numberlock.check.KnownFact;
import dev.rainmaker.platform.company.CompanyConfig;
import java.util.ArrayList;
import java.util.List;

/** What the company says about itself. */
final class CompanyFacts {
    private static final String SOURCE = "company";

    private CompanyFacts() {}

    static List<KnownFact> of(CompanyConfig company, String publicUrl) {
        var facts = new ArrayList<KnownFact>();
        facts.add(new KnownFact(SOURCE, "name", "name", company.name()));
        facts.add(new KnownFact(SOURCE, "sender", "sender", company.senderName()));
        facts.add(new KnownFact(SOURCE, "email", "email", company.senderAddress()));
        facts.add(new KnownFact(SOURCE, "address", "address", company.postalAddress()));
        facts.add(new KnownFact(SOURCE, "time_zone", "time_zone", company.timeZone()));
        facts.add(new KnownFact(SOURCE, "pages", "website", publicUrl));
        company.phone().ifPresent(phone -> facts.add(new KnownFact(SOURCE, "phone", "phone", phone)));
        company.website().ifPresent(site -> facts.add(new KnownFact(SOURCE, "website", "website", site)));
        var published = company.facts().orElse(List.of());
        for (int i = 0; i < published.size(); i++) {
            facts.add(new KnownFact(SOURCE, "fact-" + (i + 1), "fact", published.get(i)));
        }
        return facts;
    }

    /** What people of the house published. */
    static List<KnownFact> published(List<CompanyFact> facts) {
        return facts.stream()
                .map(fact -> new KnownFact(SOURCE, fact.id(), "fact", fact.answer()))
                .toList();
    }
}
