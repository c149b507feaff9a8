package vn.lienthong.shell;

import io.nayuki.qrcodegen.QrCode;

/**
 * A QR code as the path of an SVG picture.
 *
 * @param side width and height in modules, quiet zone of four modules included
 * @param path path data that draws the dark modules
 */
public record QrSquare(int side, String path) {

    private static final int QUIET = 4;

    /** The code of an address, readable with a quarter of it damaged. */
    public static QrSquare of(String address) {
        QrCode code = QrCode.encodeText(address, QrCode.Ecc.QUARTILE);
        var path = new StringBuilder();
        for (int y = 0; y < code.size; y++) {
            for (int x = 0; x < code.size; x++) {
                if (code.getModule(x, y)) {
                    path.append('M')
                            .append(x + QUIET)
                            .append(' ')
                            .append(y + QUIET)
                            .append("h1v1h-1z");
                }
            }
        }
        return new QrSquare(code.size + 2 * QUIET, path.toString());
    }
}
