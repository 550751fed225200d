package dev.rainmaker.agents.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.ObjectMapper;
import dev.rainmaker.agents.AgentFailed;
import dev.rainmaker.agents.Company;
import dev.rainmaker.agents.EmailDraft.Claim;
import dev.rainmaker.agents.OutreachBrief;
import dev.rainmaker.agents.OutreachBrief.Finding;
import dev.rainmaker.agents.OutreachBrief.Recipient;
import dev.rainmaker.agents.OutreachBrief.Template;
import dev.rainmaker.agents.rules.outreach.RulesOutreachWriter;
import dev.rainmaker.platform.planning.BriefSlot;
import dev.rainmaker.platform.planning.EventType;
import dev.rainmaker.platform.planning.ProspectType;
import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.Test;

class OutreachRulesTest {
    private static final Company COMPANY = new Company("Lantern Events", "Nora Field", "Nora Field\nLantern Events");
    private static final Template WEDDING = new Template(
            "Your wedding in {{place}}",
            "Hi {{first_name|there}},\n\ncongratulations! I read that you are looking for a venue in {{place}}. We know the area well. Your date, {{date}}, is on my list. With {{guests}} guests a barn would suit you.\n\nWould a short call help?\n\n{{signature}}");

    private final RulesOutreachWriter writer = new RulesOutreachWriter(new TestClock());

    @Test
    void eachPersonalFactPointsAtItsFinding() {
        // When
        var draft = writer.write(brief(
                        "Dana Whitlock",
                        new Finding("f1", "place", "Austin", "https://a.example"),
                        new Finding("f2", "event_date", "2027-10-09", "https://a.example")))
                .value();
        // Then
        assertThat(draft.subject()).isEqualTo("Your wedding in Austin");
        assertThat(draft.body())
                .startsWith("Hi Dana,")
                .contains("9 October 2027")
                .doesNotContain("{{")
                .doesNotContain("barn")
                .endsWith("Nora Field\nLantern Events");
        assertThat(draft.claims())
                .contains(
                        new Claim("I read that you are looking for a venue in Austin.", "f1"),
                        new Claim("Your date, 9 October 2027, is on my list.", "f2"));
        assertThat(draft.claims()).allSatisfy(claim -> assertThat(draft.subject() + "\n" + draft.body())
                .contains(claim.sentence()));
    }

    @Test
    void anUnknownFactTakesItsSentenceAlong() {
        // When
        var draft = writer.write(brief((String) null)).value();
        // Then
        assertThat(draft.body())
                .startsWith("Hi there,")
                .contains("We know the area well.")
                .doesNotContain("venue in")
                .doesNotContain("null");
        assertThat(draft.subject()).isEqualTo("Your wedding and Lantern Events");
        assertThat(draft.claims()).isEmpty();
    }

    @Test
    void theQuestionOfTheMessageSaysWhichSlotItAsksFor() {
        // Given
        var asking = new Template("Your wedding", "Hello {{name|there}},\n\nI read about you. {{question}}");
        var guests = new Finding("f1", "guests", "90", "u");
        // When
        var first = writer.write(brief(asking)).value();
        var second = writer.write(brief(asking, guests)).value();
        var silent = writer.write(brief("Dana", guests)).value();
        // Then
        assertThat(first.asked()).isEqualTo(BriefSlot.GUESTS);
        assertThat(second.asked()).isEqualTo(BriefSlot.EVENT_DATE);
        assertThat(silent.asked()).isNull();
    }

    @Test
    void valuesThatCouldBeTricksOrPricesAreNotUsed() {
        // When
        var draft = writer.write(brief(
                        "Dana",
                        new Finding("f1", "place", "Austin https://evil.example", "u"),
                        new Finding("f2", "guests", "only $500", "u")))
                .value();
        // Then
        assertThat(draft.body()).doesNotContain("evil").doesNotContain("$");
    }

    @Test
    void aTemplateWithNothingLeftFails() {
        // Given
        var empty = new OutreachBrief(
                COMPANY,
                new Recipient(null, ProspectType.INDIVIDUAL, null),
                EventType.WEDDING,
                List.of(),
                new Template("x", "Hi,\n\nI love {{place}}."),
                0);
        // When / Then
        assertThatThrownBy(() -> writer.write(empty)).isInstanceOf(AgentFailed.class);
    }

    /** The words that every house starts with use no variable that nobody fills, and ask nothing that they tell. */
    @Test
    void theFirstWordsOfTheHouseAreFilledCompletely() throws IOException {
        try (var in = OutreachRulesTest.class.getResourceAsStream("/templates-outreach/first-words.json")) {
            for (var words : new ObjectMapper().readTree(in)) {
                var template = new Template(
                        words.path("subject").asText(), words.path("body").asText());
                // When
                var body = writer.write(new OutreachBrief(
                                COMPANY,
                                new Recipient("Dana Whitlock", ProspectType.INDIVIDUAL, "Whitlock Labs"),
                                EventType.WEDDING,
                                List.of(
                                        new Finding("f1", "place", "Austin", "u"),
                                        new Finding("f2", "event_date", "2027-10-09", "u"),
                                        new Finding("f3", "guests", "90", "u")),
                                template,
                                0))
                        .value()
                        .body();
                // Then
                assertThat(body.split("[.?!](?=\\s)|\\R+")).hasSizeGreaterThanOrEqualTo(sentences(template));
                assertThat(body).doesNotContain("{{").doesNotContain("how many guests");
            }
        }
    }

    private static int sentences(Template template) {
        return template.body().split("[.?!](?=\\s)|\\R+").length;
    }

    private static OutreachBrief brief(String name, Finding... findings) {
        return brief(name, WEDDING, findings);
    }

    private static OutreachBrief brief(Template template, Finding... findings) {
        return brief("Dana", template, findings);
    }

    private static OutreachBrief brief(String name, Template template, Finding... findings) {
        return new OutreachBrief(
                COMPANY,
                new Recipient(name, ProspectType.INDIVIDUAL, null),
                EventType.WEDDING,
                List.of(findings),
                template,
                0);
    }
}
