package dev.rainmaker.dates.domain;

import dev.rainmaker.dates.DateHold;
import dev.rainmaker.dates.DateHoldId;
import dev.rainmaker.dates.DateHoldStatus;
import dev.rainmaker.platform.crypto.FieldCrypto;
import dev.rainmaker.platform.crypto.SubjectCipher;
import dev.rainmaker.platform.paging.Page;
import dev.rainmaker.platform.paging.PageRequest;
import dev.rainmaker.prospects.ProspectId;
import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.List;

/** Date holds as others see them. Each read has a transaction of its own, over before a turn begins. */
@ApplicationScoped
class DateReads {
    private final DateHoldRepository holds;
    private final FieldCrypto crypto;

    DateReads(DateHoldRepository holds, FieldCrypto crypto) {
        this.holds = holds;
        this.crypto = crypto;
    }

    /** The day of a hold, which never changes. */
    record Where(String resource, LocalDate day) {}

    @WithTransaction
    Uni<Where> where(DateHoldId id) {
        return holds.require(id.value()).map(row -> new Where(row.resourceId, row.day));
    }

    @WithTransaction
    Uni<DateHold> require(DateHoldId id) {
        return holds.require(id.value()).flatMap(row -> views(List.of(row))).map(List::getFirst);
    }

    @WithTransaction
    Uni<Page<DateHold>> find(ProspectId prospect, String proposal, DateHoldStatus status, PageRequest page) {
        return holds.page(prospect, proposal, status, page)
                .flatMap(rows -> views(rows.items()).map(rows::with));
    }

    @WithTransaction
    Uni<List<DateHold>> liveOfProspect(String prospect) {
        return holds.liveOf("prospect_id", prospect).flatMap(this::views);
    }

    @WithTransaction
    Uni<List<DateHold>> liveOfProposal(String proposal) {
        return holds.liveOf("proposal_id", proposal).flatMap(this::views);
    }

    /** With their notes, whose keys are read in one query. Within the caller's transaction. */
    Uni<List<DateHold>> views(List<DateHoldEntity> rows) {
        var subjects = rows.stream()
                .filter(row -> row.note != null || row.endNote != null)
                .map(row -> row.prospectId)
                .distinct()
                .toList();
        return crypto.ciphersFor(subjects).map(ciphers -> rows.stream()
                .map(row -> row.toView(
                        plain(ciphers.get(row.prospectId), "date_note", row.note),
                        plain(ciphers.get(row.prospectId), "date_end_note", row.endNote)))
                .toList());
    }

    private static String plain(SubjectCipher cipher, String field, String text) {
        return text == null ? null : cipher.decrypt(field, text);
    }
}
