package vn.lienthong.primitives;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import vn.lienthong.primitives.LegalGround.Kind;

class LegalGroundTest {

    private static final LocalDate DAY = LocalDate.of(2015, 11, 15);

    @Test
    void readsAsVietnameseDocumentsQuoteEachOther() {
        LegalGround ground = new LegalGround(Kind.DECREE, "123/2015/NĐ-CP", DAY, "16");
        assertThat(ground).hasToString("Nghị định số 123/2015/NĐ-CP ngày 15/11/2015, Điều 16");
        assertThat(ground.inEnglish())
                .isEqualTo("Decree No. 123/2015/NĐ-CP of 15 November 2015, Article 16");
        assertThat(new LegalGround(Kind.DECREE, "123/2015/NĐ-CP", DAY, "khoản 1 Điều 9"))
                .hasToString("Nghị định số 123/2015/NĐ-CP ngày 15/11/2015, khoản 1 Điều 9");
        assertThat(new LegalGround(Kind.TECHNICAL_REGULATION, "QCVN 102:2016/BTTTT", DAY))
                .hasToString("Quy chuẩn QCVN 102:2016/BTTTT ngày 15/11/2015");
    }

    @Test
    void theSameNumberOnAnotherDayIsAnotherDocument() {
        LegalGround a = new LegalGround(Kind.DECISION, "01/QĐ-UBND", DAY, "1");
        LegalGround b = new LegalGround(Kind.DECISION, "01/QĐ-UBND", DAY.plusYears(1), "1");
        assertThat(a.sameDocument(b)).isFalse();
        assertThat(a.sameDocument(new LegalGround(Kind.DECISION, "01/QĐ-UBND", DAY, "2"))).isTrue();
        assertThat(a.document().article()).isEmpty();
    }

    @Test
    void refusesADocumentWithoutNumber() {
        assertThatThrownBy(() -> new LegalGround(Kind.LAW, " ", DAY))
                .hasMessage("legal-ground.number");
    }
}
