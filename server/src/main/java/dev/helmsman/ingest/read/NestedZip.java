package dev.helmsman.ingest.read;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipInputStream;

/**
 * The files of a zip that lies in a zip, read as a stream: nothing is unpacked to the disk. All that it unpacks to is held against
 * the packed size of the outer entry, so that two layers may not swell more than one. A zip inside it is not looked into: no
 * platform packs thrice.
 */
final class NestedZip {
    private static final int ENTRIES_LIMIT = 1000;

    private final SourceFile.Opener outer;
    private final String name;
    private final long packed;

    /**
     * @param outer opens the inner zip
     * @param packed bytes of it as it lies in the outer one
     */
    NestedZip(SourceFile.Opener outer, String name, long packed) {
        this.outer = outer;
        this.name = name;
        this.packed = packed;
    }

    List<SourceFile> files() throws IOException {
        for (Charset names : List.of(StandardCharsets.UTF_8, Encoding.GB18030.charset())) {
            try {
                return files(names);
            } catch (IllegalArgumentException wrongNames) {
                // Chinese systems write names in GBK
            } catch (ZipException e) {
                throw broken(e);
            }
        }
        throw broken(new ZipException("names"));
    }

    private List<SourceFile> files(Charset names) throws IOException {
        List<SourceFile> files = new ArrayList<>();
        try (ZipInputStream zip = new ZipInputStream(outer.open(), names)) {
            InputStream counted = new UnpackedStream(zip, packed, name);
            byte[] sink = new byte[1 << 16];
            int entries = 0;
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                if (++entries > ENTRIES_LIMIT) throw UnpackedStream.refusal(name);
                while (counted.read(sink) >= 0) {
                    // how much it unpacks to is known only after it was done
                }
                String inside = entry.getName();
                if (entry.isDirectory() || !SourceFiles.wanted(inside)) continue;
                int number = entries;
                files.add(new SourceFile(name + "!" + inside, packed, null, () -> open(names, number)));
            }
        }
        if (files.isEmpty())
            throw new UnreadableFileException(
                    name + " 里没有文件，或不是完好的压缩文件；请重新下载",
                    name + " holds no files or is not a sound zip file; download it again");
        return files;
    }

    private InputStream open(Charset names, int number) throws IOException {
        ZipInputStream zip = new ZipInputStream(outer.open(), names);
        try {
            for (int i = 0; i < number; i++) {
                if (zip.getNextEntry() == null) throw new ZipException("entry " + number + " is gone");
            }
            return new UnpackedStream(zip, packed, name);
        } catch (IOException | RuntimeException e) {
            zip.close();
            throw e;
        }
    }

    private UnreadableFileException broken(ZipException why) {
        boolean locked = String.valueOf(why.getMessage()).contains("encrypted");
        return locked
                ? new UnreadableFileException(
                        name + " 设了密码；请先用密码解压，再导入里面的文件",
                        name + " has a password; unpack it with the password first, then import the files in it")
                : new UnreadableFileException(
                        name + " 不是完好的压缩文件，可能下载未完成；请重新下载",
                        name + " is not a sound zip file, the download may be broken; download it again");
    }
}
