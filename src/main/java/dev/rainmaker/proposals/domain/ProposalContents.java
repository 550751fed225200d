package dev.rainmaker.proposals.domain;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.rainmaker.platform.crypto.SubjectCipher;
import jakarta.enterprise.context.ApplicationScoped;

/** Contents to encrypted JSON and back. */
@ApplicationScoped
class ProposalContents {
    private final ObjectMapper json;

    ProposalContents(ObjectMapper json) {
        this.json = json;
    }

    String seal(SubjectCipher cipher, ProposalContent content) {
        try {
            return cipher.encrypt("proposal", json.writeValueAsString(content));
        } catch (JsonProcessingException failure) {
            throw new IllegalStateException("a proposal could not be written", failure);
        }
    }

    /** Null after erasure. */
    ProposalContent open(SubjectCipher cipher, String sealed) {
        var text = cipher.decrypt("proposal", sealed);
        try {
            return text == null ? null : json.readValue(text, ProposalContent.class);
        } catch (JsonProcessingException failure) {
            throw new IllegalStateException("a proposal could not be read", failure);
        }
    }
}
