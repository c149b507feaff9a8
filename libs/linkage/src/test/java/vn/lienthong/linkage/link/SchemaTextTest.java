package vn.lienthong.linkage.link;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.lienthong.primitives.Outcome;

/** Schemas are read word by word, and refused with the line that is wrong. */
class SchemaTextTest {

    private static String refusal(String text) {
        return switch (SchemaText.parse(text)) {
            case Outcome.Accepted<LinkSchema> accepted -> "accepted " + accepted.value();
            case Outcome.Refused<LinkSchema> refused ->
                    refused.violations().getFirst().code()
                            + refused.violations().getFirst().arguments().getOrDefault("line", "");
        };
    }

    @Test
    void readsFieldsBlocksAndLimits() {
        LinkSchema schema =
                SchemaText.parse(
                                """
                                # what companies are compared by
                                link-schema 1
                                identifier "company id|id"
                                compare name text            # the owner
                                compare other text "trade name"
                                compare place words street "town|city"
                                exchanged name other
                                block name place
                                accept 0.9
                                pairs 1000
                                """)
                        .orElseThrow();

        assertThat(schema.identifier()).containsExactly("company id", "id");
        assertThat(schema.fields())
                .extracting(LinkField::name)
                .containsExactly("name", "other", "place");
        assertThat(schema.fields().getLast().titles())
                .containsExactly(List.of("street"), List.of("town", "city"));
        assertThat(schema.exchanged()).containsExactly(List.of(0, 1));
        assertThat(schema.blocks()).containsExactly(List.of(0, 2));
        assertThat(schema.accept()).isEqualTo(0.9);
        assertThat(schema.pairs()).isEqualTo(1000);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "compare a text | link-schema.version",
                "link-schema 2 | link-schema.version",
                "link-schema 1 | link-schema.fields",
                "link-schema 1;compare a colour | link-schema.statement2",
                "link-schema 1;compare a | link-schema.statement2",
                "link-schema 1;compare a text;compare a text | link-schema.statement3",
                "link-schema 1;compare a text;compare b code;exchanged a b | link-schema.statement4",
                "link-schema 1;compare a text;exchanged a | link-schema.statement3",
                "link-schema 1;compare a text;block | link-schema.statement3",
                "link-schema 1;compare a text;block b | link-schema.field3",
                "link-schema 1;compare a text;accept 1 | link-schema.statement3",
                "link-schema 1;compare a text;pairs 0 | link-schema.statement3",
                "link-schema 1;compare a text;pears 5 | link-schema.statement3"
            })
    void refusesWhatItDoesNotUnderstandWithItsLine(String text, String refusal) {
        assertThat(refusal(text.replace(';', '\n'))).isEqualTo(refusal);
    }

    @Test
    void refusesMoreFieldsThanAPatternHolds() {
        StringBuilder text = new StringBuilder("link-schema 1\n");
        for (int i = 0; i <= LinkSchema.MOST_FIELDS; i++) {
            text.append("compare f").append(i).append(" text\n");
        }

        assertThat(refusal(text.toString())).isEqualTo("link-schema.fields");
    }

    @ParameterizedTest
    @CsvSource({"who, c7, c7", "who=c([0-9]+), c7, 7", "who=c([0-9]+), d7, ''"})
    void takesFromTheTruthWhatRecordsOfOneHaveInCommon(String text, String cell, String who) {
        TruthColumn truth = TruthColumn.parse(text).orElseThrow();

        assertThat(truth.title()).isEqualTo("who");
        assertThat(truth.of(cell)).isEqualTo(who);
    }

    @ParameterizedTest
    @CsvSource({"who=c[0-9]+", "who=c([0-9]+"})
    void refusesPatternsWithoutAGroup(String text) {
        assertThat(TruthColumn.parse(text)).isInstanceOf(Outcome.Refused.class);
    }
}
