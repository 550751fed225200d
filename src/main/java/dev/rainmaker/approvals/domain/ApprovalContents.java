package dev.rainmaker.approvals.domain;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.rainmaker.approvals.ApprovalId;
import dev.rainmaker.approvals.ApprovalRequest;
import dev.rainmaker.approvals.CheckedDraft;
import dev.rainmaker.approvals.ClaimOverride;
import dev.rainmaker.approvals.Evidence;
import dev.rainmaker.approvals.OutwardContent;
import dev.rainmaker.platform.crypto.SubjectCipher;
import dev.rainmaker.platform.event.SqlTime;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/** Turns contents into encrypted JSON and back. */
@ApplicationScoped
class ApprovalContents {
    private static final TypeReference<List<Evidence>> EVIDENCE = new TypeReference<>() {};

    private final ObjectMapper json;

    ApprovalContents(ObjectMapper json) {
        this.json = json;
    }

    String seal(SubjectCipher cipher, String field, Object value) {
        try {
            var text = value instanceof OutwardContent content
                    ? json.writerFor(OutwardContent.class).writeValueAsString(content)
                    : json.writeValueAsString(value);
            return cipher.encrypt(field, text);
        } catch (JsonProcessingException failure) {
            throw new IllegalStateException("an approval content could not be written", failure);
        }
    }

    OutwardContent content(SubjectCipher cipher, String field, String sealed) {
        var text = cipher.decrypt(field, sealed);
        try {
            return text == null ? null : json.readValue(text, OutwardContent.class);
        } catch (JsonProcessingException failure) {
            throw new IllegalStateException("an approval content could not be read", failure);
        }
    }

    ApprovalRequest toView(ApprovalEntity row, SubjectCipher cipher) {
        return new ApprovalRequest(
                new ApprovalId(row.id),
                row.kind,
                row.status,
                row.prospectId,
                row.subjectType,
                row.subjectId,
                row.runId,
                row.summary,
                row.fingerprint,
                content(cipher, "content", row.content),
                content(cipher, "original", row.original),
                evidence(cipher, row.evidence),
                checked(cipher, row.checked),
                row.atRisk(),
                SqlTime.instant(row.deadline),
                SqlTime.instant(row.requestedAt),
                SqlTime.instant(row.decidedAt),
                row.decidedBy,
                row.reason,
                row.topic,
                row.rule(),
                row.usedBy != null);
    }

    CheckedDraft checked(SubjectCipher cipher, String sealed) {
        return read(cipher, "checked", sealed, CheckedDraft.class);
    }

    /** The claims that a person has answered for; none when there was no need. */
    List<String> overridden(SubjectCipher cipher, String sealed) {
        var override = read(cipher, "overridden", sealed, ClaimOverride.class);
        return override == null ? List.of() : override.claims();
    }

    private <T> T read(SubjectCipher cipher, String field, String sealed, Class<T> type) {
        var text = sealed == null ? null : cipher.decrypt(field, sealed);
        try {
            return text == null ? null : json.readValue(text, type);
        } catch (JsonProcessingException failure) {
            throw new IllegalStateException("what an approval keeps could not be read: " + field, failure);
        }
    }

    private List<Evidence> evidence(SubjectCipher cipher, String sealed) {
        var text = cipher.decrypt("evidence", sealed);
        try {
            return text == null ? List.of() : json.readValue(text, EVIDENCE);
        } catch (JsonProcessingException failure) {
            throw new IllegalStateException("approval evidence could not be read", failure);
        }
    }
}
