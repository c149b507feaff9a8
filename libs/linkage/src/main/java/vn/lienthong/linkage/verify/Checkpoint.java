package vn.lienthong.linkage.verify;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * How far a job has come: what is in the files up to the given lengths is whole and final.
 *
 * @param job what the job is; another job does not go on from here
 * @param offset place in the input up to which lines are done
 * @param nextLine number of the line there
 * @param checksum CRC-32C of the input up to {@code offset}; against accidents, not against malice
 * @param results length of the results
 * @param rejects length of the rejects
 * @param taken length of the list of persons taken
 * @param tally counts so far
 * @param samples sample cases so far
 */
record Checkpoint(
        String job,
        long offset,
        long nextLine,
        long checksum,
        long results,
        long rejects,
        long taken,
        Tally tally,
        List<SampleCase> samples) {

    static final String FILE = "job.state";

    Checkpoint {
        samples = List.copyOf(samples);
    }

    /**
     * Nothing done yet.
     *
     * @param firstLine number of the first line of the input
     */
    static Checkpoint begin(String job, long firstLine) {
        return new Checkpoint(job, 0, firstLine, 0, 0, 0, 0, new Tally(), List.of());
    }

    /** Writes it so that it is there whole or the one before is. */
    void write(Path directory) throws IOException {
        StringBuilder text = new StringBuilder();
        text.append(job).append('\n');
        for (long number : new long[] {offset, nextLine, checksum, results, rejects, taken}) {
            text.append(number).append(' ');
        }
        text.append('\n').append(tally.written()).append('\n');
        for (SampleCase sample : samples) {
            text.append(sample.written()).append('\n');
        }
        text.append("end\n");
        Path next = directory.resolve(FILE + ".new");
        Files.writeString(next, text, StandardCharsets.UTF_8);
        try (FileChannel file = FileChannel.open(next, StandardOpenOption.WRITE)) {
            file.force(true);
        }
        Files.move(
                next,
                directory.resolve(FILE),
                StandardCopyOption.ATOMIC_MOVE,
                StandardCopyOption.REPLACE_EXISTING);
    }

    static Optional<Checkpoint> read(Path directory) throws IOException {
        Path file = directory.resolve(FILE);
        if (!Files.exists(file)) {
            return Optional.empty();
        }
        List<String> lines = Files.readAllLines(file);
        String[] numbers = lines.get(1).split(" ", -1);
        List<SampleCase> samples = new ArrayList<>();
        for (String line : lines.subList(3, lines.size() - 1)) {
            samples.add(SampleCase.read(line));
        }
        return Optional.of(
                new Checkpoint(
                        lines.get(0),
                        Long.parseLong(numbers[0]),
                        Long.parseLong(numbers[1]),
                        Long.parseLong(numbers[2]),
                        Long.parseLong(numbers[3]),
                        Long.parseLong(numbers[4]),
                        Long.parseLong(numbers[5]),
                        Tally.read(lines.get(2)),
                        samples));
    }
}
