package dev.rainmaker.agents.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What the readers find in text, and what they must not take for something. */
class ReadersTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 22);

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "on 12 June 2027|2027-06-12|2027-06-12",
                "on the 12th of June 2027|2027-06-12|2027-06-12",
                "June 12th, 2027|2027-06-12|2027-06-12",
                "2027-06-12|2027-06-12|2027-06-12",
                "am 12.06.2027|2027-06-12|2027-06-12",
                "25/06/2027|2027-06-25|2027-06-25",
                "06/25/2027|2027-06-25|2027-06-25",
                "12-14 May 2027|2027-05-12|2027-05-12",
                "May 12-14, 2027|2027-05-12|2027-05-12",
                "on July 3|2027-07-03|2027-07-03",
                "on 24 December|2026-12-24|2026-12-24",
                "am 3. Juli 2027|2027-07-03|2027-07-03",
                "le 3 juillet 2027|2027-07-03|2027-07-03",
                "el 3 de julio de 2027|2027-07-03|2027-07-03",
                "in September 2027|2027-09-01|2027-09-30",
                "early June 2027|2027-06-01|2027-06-10",
                "next spring|2027-03-01|2027-05-31",
                "summer 2028|2028-06-01|2028-08-31",
                "in autumn|2027-09-01|2027-11-30",
                "next Saturday|2026-11-28|2026-11-28",
                "next year|2027-01-01|2027-12-31"
            })
    void datesAreRead(String text, LocalDate from, LocalDate to) {
        // When
        var dates = new DateReader(false).read(text, TODAY);
        // Then
        assertThat(dates).singleElement().satisfies(date -> {
            assertThat(date.from()).isEqualTo(from);
            assertThat(date.to()).isEqualTo(to);
        });
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {"It may rain and we march on", "version 1.2.3", "we fall in love", "+49 30 12.06.20 771"})
    void noDatesAreInvented(String text) {
        assertThat(new DateReader(false).read(text, TODAY)).isEmpty();
    }

    @Test
    void swappableDayAndMonthAreNotSure() {
        assertThat(new DateReader(false).read("06/07/2027", TODAY).getFirst().sure())
                .isFalse();
        assertThat(new DateReader(true).read("06/07/2027", TODAY).getFirst().from())
                .isEqualTo("2027-06-07");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "120 guests|120",
                "80-200 guests|200",
                "between 80 and 100 people|100",
                "a party of 60|60",
                "guest count: 1,200|1200",
                "around 120 of us|120",
                "one hundred and twenty guests|120",
                "a couple of hundred guests|200",
                "a 60-person dinner|60",
                "there will be 85|85",
                "we expect about 95|95",
                "für 80 Gäste|80",
                "three dozen friends|36"
            })
    void guestsAreRead(String text, int guests) {
        assertThat(GuestReader.read(text)).extracting(GuestCount::planned).containsExactly(guests);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "call 0171 5551234",
                "since 1998",
                "12 June 2027",
                "we are 35 years old",
                "at 20:30",
                "$120",
                "we will be 10 minutes late",
                "room 12"
            })
    void noGuestsAreInvented(String text) {
        assertThat(GuestReader.read(text)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "€18,000|1800000 EUR", "18.000 EUR|1800000 EUR", "18 000 €|1800000 EUR", "$25k|2500000 USD",
                        "20 thousand dollars|2000000 USD",
                "15-20k euros|2000000 EUR", "£9,500.50|950050 GBP", "CHF 12'000|1200000 CHF", "1.5k €|150000 EUR",
                        "our budget is 30000|3000000 EUR",
                "between €10,000 and €12,000|1200000 EUR"
            })
    void budgetsAreRead(String text, String value) {
        assertThat(BudgetReader.read(text, "EUR"))
                .extracting(found -> BudgetReader.slotValue(found.high()))
                .containsExactly(value);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {"120 guests", "in 2027", "room 12", "+49 30 901820"})
    void noBudgetsAreInvented(String text) {
        assertThat(BudgetReader.read(text, "EUR")).isEmpty();
    }

    @Test
    void sentencesKeepAbbreviationsAndGermanDates() {
        // When
        var sentences =
                Sentences.of("Hi Dr. Keller! We marry am 3. Juli 2027. It's approx. 80 guests, e.g. family.\nThanks");
        // Then
        assertThat(sentences)
                .containsExactly(
                        "Hi Dr. Keller!",
                        "We marry am 3. Juli 2027.",
                        "It's approx. 80 guests, e.g. family.",
                        "Thanks");
    }

    @Test
    void contactsAreReadAndDatesAreNoTelephoneNumbers() {
        assertThat(Contacts.email("write to Dana.Whitlock@mail.example!")).isEqualTo("dana.whitlock@mail.example");
        assertThat(Contacts.email("dana [at] mail [dot] example")).isEqualTo("dana@mail.example");
        assertThat(Contacts.phone("call +44 20 7946 0321 now", "US")).isEqualTo("+44 20 7946 0321");
        assertThat(Contacts.phone("on 2027-06-12 or 12.06.2027", "US")).isNull();
    }
}
