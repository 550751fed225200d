package dev.rainmaker.mcp.linkedin;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.databind.PropertyNamingStrategies;
import com.fasterxml.jackson.databind.annotation.JsonNaming;
import java.util.List;

/**
 * Result of list_lead_form_responses, as LinkedIn orders them.
 *
 * @param nextPage to ask for, absent on the last one
 */
@JsonNaming(PropertyNamingStrategies.SnakeCaseStrategy.class)
@JsonInclude(JsonInclude.Include.NON_NULL)
public record LeadsAnswer(List<Lead> leads, Integer nextPage) {
    /** One filled-in form; {@code submitted_at} in ISO form. */
    @JsonNaming(PropertyNamingStrategies.SnakeCaseStrategy.class)
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Lead(String id, String formId, String submittedAt, List<Answer> answers) {}

    /**
     * One answer.
     *
     * @param field LinkedIn's name of a usual question, e.g. EMAIL; absent for a question of the form's own
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Answer(String field, String question, String answer) {}
}
