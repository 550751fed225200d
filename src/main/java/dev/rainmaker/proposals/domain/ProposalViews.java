package dev.rainmaker.proposals.domain;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.rainmaker.platform.PublicUrl;
import dev.rainmaker.platform.crypto.SealedLinks;
import dev.rainmaker.platform.crypto.SubjectCipher;
import dev.rainmaker.platform.event.SqlTime;
import dev.rainmaker.proposals.Proposal;
import dev.rainmaker.proposals.ProposalId;
import dev.rainmaker.prospects.ProspectId;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/** Rows to views and contents to encrypted JSON. */
@ApplicationScoped
class ProposalViews {
    static final String LINK_PURPOSE = "proposal";
    static final String PREVIEW_PURPOSE = "proposal-preview";

    private final ObjectMapper json;
    private final SealedLinks links;
    private final PublicUrl url;

    ProposalViews(ObjectMapper json, SealedLinks links, PublicUrl url) {
        this.json = json;
        this.links = links;
        this.url = url;
    }

    String seal(SubjectCipher cipher, ProposalContent content) {
        try {
            return cipher.encrypt("proposal", json.writeValueAsString(content));
        } catch (JsonProcessingException failure) {
            throw new IllegalStateException("a proposal could not be written", failure);
        }
    }

    Proposal toView(ProposalEntity row, ProposalVersionEntity version, SubjectCipher cipher) {
        var content = content(cipher, version.content);
        return new Proposal(
                new ProposalId(row.id),
                new ProspectId(row.prospectId),
                row.runId,
                row.status,
                row.currentNumber,
                content == null ? null : content.event(),
                content == null ? null : content.intro(),
                row.currency,
                row.totalMinor,
                content == null ? List.of() : content.packages(),
                SqlTime.instant(row.validUntil),
                version.pdfKey,
                version.pdfSha256,
                row.views,
                SqlTime.instant(row.viewedAt),
                SqlTime.instant(row.decidedAt),
                row.acceptedPackage,
                cipher.decrypt("answer", row.answer),
                url.base() + "/p/" + links.seal(LINK_PURPOSE, row.id),
                url.base() + "/p/preview/" + links.seal(PREVIEW_PURPOSE, row.id),
                SqlTime.instant(row.createdAt),
                row.version);
    }

    private ProposalContent content(SubjectCipher cipher, String sealed) {
        var text = cipher.decrypt("proposal", sealed);
        try {
            return text == null ? null : json.readValue(text, ProposalContent.class);
        } catch (JsonProcessingException failure) {
            throw new IllegalStateException("a proposal could not be read", failure);
        }
    }
}
