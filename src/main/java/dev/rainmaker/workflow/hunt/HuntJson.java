package dev.rainmaker.workflow.hunt;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.rainmaker.agents.HuntFilters;
import dev.rainmaker.agents.HuntPlan;
import dev.rainmaker.agents.Judgement;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/** Plans, queries and judgements as JSON texts. */
@ApplicationScoped
class HuntJson {
    private static final TypeReference<List<Hunt.Query>> QUERIES = new TypeReference<>() {};

    private final ObjectMapper json;

    HuntJson(ObjectMapper json) {
        this.json = json;
    }

    String write(Object value) {
        try {
            return json.writeValueAsString(value);
        } catch (JsonProcessingException failure) {
            throw new IllegalStateException("a hunt could not be written", failure);
        }
    }

    HuntPlan plan(String text) {
        return read(text, new TypeReference<HuntPlan>() {});
    }

    HuntFilters filters(String plan) {
        return plan == null ? null : plan(plan).filters();
    }

    List<Hunt.Query> queries(String text) {
        return text == null ? List.of() : read(text, QUERIES);
    }

    Judgement judgement(String text) {
        return text == null ? null : read(text, new TypeReference<Judgement>() {});
    }

    private <T> T read(String text, TypeReference<T> type) {
        try {
            return json.readValue(text, type);
        } catch (JsonProcessingException failure) {
            throw new IllegalStateException("a hunt could not be read", failure);
        }
    }
}
