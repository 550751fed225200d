package dev.rainmaker.agents.rules.enrichment;

import dev.rainmaker.agents.EnrichmentResult.Finding;
import dev.rainmaker.agents.WebDocument;
import dev.rainmaker.agents.text.BudgetReader;
import dev.rainmaker.agents.text.Contacts;
import dev.rainmaker.agents.text.DateMention;
import dev.rainmaker.agents.text.DateReader;
import dev.rainmaker.agents.text.EventWords;
import dev.rainmaker.agents.text.GuestReader;
import dev.rainmaker.agents.text.OrdersToSoftware;
import dev.rainmaker.agents.text.PlaceReader;
import dev.rainmaker.agents.text.Sentences;
import dev.rainmaker.agents.text.StyleReader;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** Facts of one document about the prospect, sentence by sentence. */
final class DocumentFacts {
    private static final Pattern PAST = Pattern.compile(
            "(?i)\\b(?:was held|were held|took place|celebrated|hosted|organi[sz]ed|held its|gathered|last year|last (?:summer|spring|autumn|winter|fall|month))\\b");
    private static final Pattern SIZE = Pattern.compile(
            "(?i)\\b(\\d{1,3}(?:[,.]\\d{3})?|\\d{4,6})\\s+(?:employees|people work|staff members|colleagues worldwide|team members)");
    private static final Pattern JOB = Pattern.compile(
            "\\b((?:[Hh]ead|[Dd]irector|VP|[Vv]ice [Pp]resident|[Cc]hief|[Mm]anager) of (?:\\p{L}+ ?(?:and |& )?){1,3}|(?:[Ee]vents?|[Oo]ffice|[Pp]eople|HR|[Mm]arketing|[Cc]ommunications|[Oo]perations) [Mm]anager|[Ee]xecutive [Aa]ssistant|CEO|COO|CFO|[Ff]ounder|[Mm]anaging [Dd]irector)\\b");

    private final WebDocument document;
    private final LocalDate today;
    private final LocalDate reference;
    private final List<Finding> findings = new ArrayList<>();

    private DocumentFacts(WebDocument document, LocalDate today) {
        this.document = document;
        this.today = today;
        var published = document.publishedAt() == null
                ? today
                : document.publishedAt().atZone(ZoneOffset.UTC).toLocalDate();
        this.reference = published.isAfter(today) ? today : published;
    }

    static List<Finding> read(WebDocument document, LocalDate today) {
        var facts = new DocumentFacts(document, today);
        Sentences.of(document.text()).stream()
                .filter(sentence -> !OrdersToSoftware.in(sentence))
                .forEach(facts::sentence);
        return facts.findings;
    }

    private void sentence(String sentence) {
        var past = PAST.matcher(sentence).find();
        var dates = new DateReader(false).read(sentence, reference);
        var over = past || (!dates.isEmpty() && dates.stream().allMatch(date -> date.before(today)));
        if (over) {
            if (EventWords.main(sentence) != null) {
                add("past_event", sentence, 0.7, sentence);
            }
            return;
        }
        dates.stream()
                .filter(date -> !date.before(today))
                .findFirst()
                .ifPresent(date -> add("event_date", value(date), date.isDay() ? 0.8 : 0.6, sentence));
        GuestReader.read(sentence).stream()
                .filter(count -> !count.outdated())
                .findFirst()
                .ifPresent(count -> {
                    if (!SIZE.matcher(sentence).find()) {
                        add(
                                "guests",
                                Integer.toString(count.planned()),
                                count.low() == count.high() ? 0.75 : 0.6,
                                sentence);
                    }
                });
        BudgetReader.read(sentence, null).stream()
                .filter(amount -> !amount.perGuest())
                .findFirst()
                .ifPresent(amount -> add("budget", BudgetReader.slotValue(amount.high()), 0.65, sentence));
        PlaceReader.venues(sentence).stream().findFirst().ifPresent(venue -> add("venue", venue, 0.6, sentence));
        PlaceReader.read(sentence).stream().findFirst().ifPresent(place -> add("place", place, 0.6, sentence));
        StyleReader.styles(sentence).forEach(style -> add("style", style, 0.6, sentence));
        about(sentence);
    }

    private void about(String sentence) {
        var size = SIZE.matcher(sentence);
        if (size.find()) {
            add("company_size", size.group(1).replaceAll("\\D", ""), 0.7, sentence);
        }
        var job = JOB.matcher(sentence);
        if (job.find()) {
            add("job_title", job.group(1).strip(), 0.6, sentence);
        }
        var email = Contacts.email(sentence);
        if (email != null) {
            add("contact_email", email, 0.8, sentence);
        }
        var phone = Contacts.phone(sentence, "US");
        if (phone != null) {
            add("contact_phone", phone, 0.7, sentence);
        }
    }

    private static String value(DateMention date) {
        return date.isDay() ? date.from().toString() : date.text().strip();
    }

    private void add(String field, String value, double confidence, String quote) {
        findings.add(new Finding(field, value, confidence, document.url(), quote, document.retrievedAt()));
    }
}
