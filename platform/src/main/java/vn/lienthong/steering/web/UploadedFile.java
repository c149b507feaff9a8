package vn.lienthong.steering.web;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Map;
import org.springframework.web.multipart.MultipartFile;

/** The bytes of the file of a form. */
final class UploadedFile {

    private UploadedFile() {}

    /** The bytes of the field {@code file}; none when nothing was chosen. */
    static byte[] of(Map<String, MultipartFile> files) {
        MultipartFile file = files.get("file");
        try {
            return file == null ? new byte[0] : file.getBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
