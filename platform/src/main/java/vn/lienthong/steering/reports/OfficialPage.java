package vn.lienthong.steering.reports;

import java.util.List;

/**
 * What Decree 30/2020/NĐ-CP, Appendix I, has around the text of an official document.
 *
 * @param mark printed above everything else, such as that it is an example; empty for none
 * @param above the body above the issuing body
 * @param issuer the issuing body
 * @param symbol what follows the number, such as {@code BC-UBQG}
 * @param place where it is signed
 * @param title what it is about
 * @param opening first paragraph
 * @param closing last paragraph, empty for none
 * @param addressees to whom it goes
 * @param signer who signs
 */
public record OfficialPage(
        String mark,
        String above,
        String issuer,
        String symbol,
        String place,
        String title,
        String opening,
        String closing,
        List<String> addressees,
        Signer signer) {

    public OfficialPage {
        addressees = List.copyOf(addressees);
    }

    /**
     * Who signs.
     *
     * @param authority in whose name
     * @param position as what
     */
    public record Signer(String authority, String position) {}
}
