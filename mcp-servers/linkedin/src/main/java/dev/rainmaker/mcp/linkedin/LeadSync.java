package dev.rainmaker.mcp.linkedin;

import com.fasterxml.jackson.databind.JsonNode;
import dev.rainmaker.mcp.linkedin.LeadsAnswer.Answer;
import dev.rainmaker.mcp.linkedin.LeadsAnswer.Lead;
import dev.rainmaker.mcp.shared.http.Vendor;
import dev.rainmaker.mcp.shared.http.VendorAnswer;
import dev.rainmaker.mcp.shared.http.VendorFailure;
import dev.rainmaker.mcp.shared.http.VendorRequest;
import dev.rainmaker.mcp.shared.http.Vendors;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * LinkedIn's Lead Sync: reads what people answered to lead forms of the customer's own advertisements. LinkedIn keeps them 365
 * days. Questions come from the forms, which are read with them.
 */
@ApplicationScoped
class LeadSync {
    private static final int PAGE = 50;

    private final LinkedInConfig.LeadSync config;
    private final Vendor vendor;

    LeadSync(LinkedInConfig config, Vendors vendors) {
        this.config = config.leadSync();
        this.vendor = vendors.vendor("LinkedIn Lead Sync", this.config);
    }

    boolean configured() {
        return config.accessToken().isPresent() && config.owner().isPresent();
    }

    /** A sentence about the connection. */
    String state() {
        if (!configured()) {
            return "LinkedIn Lead Sync is not set up: rainmaker.tools.linkedin.lead-sync.access-token and owner are missing.";
        }
        try {
            vendor.call(forms(1));
            return "LinkedIn Lead Sync answers.";
        } catch (VendorFailure failure) {
            return failure.getMessage();
        }
    }

    /** @param page zero-based, 50 leads each */
    LeadsAnswer leads(Instant from, Instant to, int page) {
        if (!configured()) {
            throw VendorFailure.notConfigured("LinkedIn Lead Sync");
        }
        var answer = vendor.call(versioned(VendorRequest.get("lead-form-responses", "/leadFormResponses"))
                .withQuery("q", "owner")
                .withRawQuery("owner", owner())
                .withRawQuery("leadType", "(leadType:SPONSORED)")
                .withRawQuery(
                        "submittedAtTimeRange", "(start:" + from.toEpochMilli() + ",end:" + to.toEpochMilli() + ")")
                .withQuery("start", page * PAGE)
                .withQuery("count", PAGE));
        var elements = elements(answer);
        var questions = elements.isEmpty() ? Map.<String, Question>of() : questions();
        var leads = new ArrayList<Lead>();
        elements.forEach(element -> leads.add(lead(element, questions)));
        boolean more = elements.size() == PAGE;
        return new LeadsAnswer(List.copyOf(leads), more ? page + 1 : null);
    }

    private record Question(String field, String words) {}

    private Map<String, Question> questions() {
        var questions = new HashMap<String, Question>();
        elements(vendor.call(forms(100))).forEach(form -> form.at("/content/questions")
                .forEach(question -> questions.put(
                        question.path("questionId").asText(),
                        new Question(
                                text(question.path("predefinedField")),
                                words(question.path("question").path("localized"))))));
        return questions;
    }

    private VendorRequest forms(int count) {
        return versioned(VendorRequest.get("lead-forms", "/leadForms"))
                .withQuery("q", "owner")
                .withRawQuery("owner", owner())
                .withQuery("count", count);
    }

    private static JsonNode elements(VendorAnswer answer) {
        var elements = answer.json().path("elements");
        if (!elements.isArray()) {
            throw answer.unreadable();
        }
        return elements;
    }

    private static Lead lead(JsonNode element, Map<String, Question> questions) {
        var answers = new ArrayList<Answer>();
        element.at("/formResponse/answers").forEach(each -> {
            var question = questions.get(each.path("questionId").asText());
            var said = each.at("/answerDetails/textQuestionAnswer/answer");
            if (said.isTextual()) {
                answers.add(new Answer(
                        question == null ? null : question.field(),
                        question == null ? null : question.words(),
                        said.asText()));
            }
        });
        var submitted = element.path("submittedAt");
        return new Lead(
                element.path("id").asText(),
                text(element.path("versionedLeadGenFormUrn")),
                submitted.isNumber() ? Instant.ofEpochMilli(submitted.asLong()).toString() : null,
                List.copyOf(answers));
    }

    private static String text(JsonNode node) {
        return node.isTextual() ? node.asText() : null;
    }

    /** The first language in which the question is worded. */
    private static String words(JsonNode localized) {
        var values = localized.elements();
        return values.hasNext() ? text(values.next()) : null;
    }

    private String owner() {
        return "(sponsoredAccount:" + VendorRequest.segment(config.owner().orElse("")) + ")";
    }

    private VendorRequest versioned(VendorRequest request) {
        return request.withBearer(config.accessToken().orElse(""))
                .withHeader("LinkedIn-Version", config.version())
                .withHeader("X-Restli-Protocol-Version", "2.0.0");
    }
}
