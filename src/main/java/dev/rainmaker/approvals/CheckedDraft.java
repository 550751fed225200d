package dev.rainmaker.approvals;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.util.List;
import java.util.stream.Stream;

/** What the number lock says about one exact content, sentence by sentence. */
public record CheckedDraft(List<CheckedSentence> sentences) {
    /** Nothing was claimed. */
    public static final CheckedDraft EMPTY = new CheckedDraft(List.of());

    public CheckedDraft {
        sentences = sentences == null ? List.of() : List.copyOf(sentences);
    }

    /** Claims with this verdict, in order of appearance. */
    public List<CheckedClaim> claims(ClaimVerdict verdict) {
        return sentences.stream()
                .flatMap(sentence -> sentence.claims().stream())
                .filter(claim -> claim.verdict() == verdict)
                .toList();
    }

    /** Claims that a source speaks against. */
    @JsonIgnore
    public List<CheckedClaim> contradicted() {
        return claims(ClaimVerdict.CONTRADICTED);
    }

    /** Claims that no source speaks for. */
    @JsonIgnore
    public List<CheckedClaim> unsupported() {
        return claims(ClaimVerdict.UNSUPPORTED);
    }

    /** Both drafts, one after the other. */
    public CheckedDraft and(CheckedDraft other) {
        return new CheckedDraft(
                Stream.concat(sentences.stream(), other.sentences.stream()).toList());
    }
}
