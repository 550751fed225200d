package dev.rainmaker.prospects.domain;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rainmaker.platform.paging.Page;
import dev.rainmaker.platform.paging.PageRequest;
import dev.rainmaker.platform.worker.Reactive;
import dev.rainmaker.prospects.ProspectFilter;
import dev.rainmaker.prospects.ProspectStatus;
import io.agroal.api.AgroalDataSource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.util.List;
import java.util.Set;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Both ways to search words find the same rows in the same order, and count them as far as they promise. */
@QuarkusTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class WordSearchTest {
    @Inject
    AgroalDataSource database;

    @Inject
    ProspectRows rows;

    @BeforeAll
    void manyRows() throws SQLException {
        PlanRows.add(database);
    }

    @AfterAll
    void gone() throws SQLException {
        PlanRows.remove(database);
    }

    @ParameterizedTest
    @CsvSource({"planplace7,name", "planplace7,-createdAt", "planplace3 planword3,score", "person planplace1,eventDate"
    })
    void fewMatchesAreReadInTheOrderOfTheList(String words, String sort) {
        // Given
        var query = query(words, null, sort);
        for (int page = 0; page < 3; page++) {
            var request = PageRequest.of(page, 20, sort);
            // When
            var walked = ids(query.page(request));
            var few = ids(query.pageOfFew(request));
            // Then
            assertThat(few).isNotEmpty().isEqualTo(walked);
        }
    }

    @Test
    void fewAreCounted() {
        // When
        var found = find("planplace7", null);
        // Then
        assertThat(found.items()).hasSize(20);
        assertThat(found.total()).isEqualTo(listed(i -> i % 40 == 7));
    }

    @Test
    void wordsThatNobodyHasTogetherFindNobody() {
        // When
        var found = find("planplace7 planplace8", null);
        // Then
        assertThat(found.items()).isEmpty();
        assertThat(found.total()).isZero();
    }

    @Test
    void manyAreCountedAsFarAsTheyAreWithinTheLimit() {
        // When
        var found = find("planplace1", Set.of(ProspectStatus.LOST));
        // Then
        assertThat(found.total())
                .isEqualTo(listed(
                        i -> Integer.toString(i % 40).startsWith("1") && i % 7 == ProspectStatus.LOST.ordinal()));
    }

    @Test
    void moreThanTheLimitAreListedButNotCounted() {
        // When
        var found = find("person", null);
        // Then
        assertThat(listed(i -> true)).isGreaterThan(ProspectRows.FEW);
        assertThat(found.items()).hasSize(20);
        assertThat(found.total()).isNull();
    }

    private Page<ProspectEntity> find(String words, Set<ProspectStatus> statuses) {
        return Reactive.await(() -> rows.page(query(words, statuses, null), PageRequest.of(0, 20, null)));
    }

    private List<String> ids(Sql sql) {
        return Reactive.await(() -> rows.rows(sql)).stream().map(row -> row.id).toList();
    }

    private static ProspectQuery query(String words, Set<ProspectStatus> statuses, String sort) {
        return ProspectQuery.of(
                new ProspectFilter(statuses, null, words, null, null, null), sort, email -> "0".repeat(64));
    }

    private static long listed(IntPredicate matching) {
        return IntStream.range(0, PlanRows.ROWS)
                .filter(i -> i % 20 != 0)
                .filter(matching)
                .count();
    }
}
