// swift-tools-version: 6.2
import PackageDescription

/// Every Swift target: language mode 6, warnings are errors, imports say who may see what.
let strict: [SwiftSetting] = [
  .swiftLanguageMode(.v6),
  .treatAllWarnings(as: .error),
  .enableUpcomingFeature("ExistentialAny"),
  .enableUpcomingFeature("InternalImportsByDefault"),
  .enableUpcomingFeature("MemberImportVisibility"),
]

/// The Swift library goes into the program; glibc stays shared, because logins may come from LDAP through NSS.
///
/// The three libraries are parts of FoundationEssentials that the argument parser needs and a static link does not
/// find by itself. Not position-independent and stripped, the program starts with 40,000 fewer relocations.
let standalone: [LinkerSetting] = [
  .unsafeFlags(
    [
      "-static-stdlib", "-l_FoundationCShims", "-l_FoundationCollections", "-lswiftSynchronization",
      "-Xclang-linker", "-no-pie", "-Xlinker", "--gc-sections", "-Xlinker", "-s",
    ],
    .when(platforms: [.linux], configuration: .release))
]

let package = Package(
  name: "vierstap",
  products: [.executable(name: "vierstap", targets: ["vierstap"])],
  dependencies: [
    .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.2")
  ],
  targets: [
    // The shared domain and the two other pure targets: no imports at all.
    .target(name: "BestInterests", swiftSettings: strict),
    .target(name: "TextScreen", swiftSettings: strict),
    .target(name: "StrictJSON", swiftSettings: strict),

    // Files.
    .systemLibrary(name: "CSodium", providers: [.apt(["libsodium-dev"])]),
    .target(name: "CSystem"),
    .target(
      name: "CaseStore",
      dependencies: ["BestInterests", "StrictJSON", "CSodium", "CSystem"],
      swiftSettings: strict),

    // The screen.
    .systemLibrary(name: "CNcurses", providers: [.apt(["libncurses-dev"])]),
    .target(
      name: "CursesTerminal",
      dependencies: ["CNcurses", "CSystem", "TextScreen"],
      swiftSettings: strict),
    .target(
      name: "VierstapApp",
      dependencies: ["BestInterests", "TextScreen"],
      swiftSettings: strict),

    // What leaves the program.
    .target(name: "CMustache"),
    .target(
      name: "Reports", dependencies: ["BestInterests", "CMustache", "TextScreen"], swiftSettings: strict),

    // Texts, frameworks, schemas and demo families, embedded so that the program is one file.
    .target(
      name: "Assets",
      path: "Assets",
      exclude: ["Frameworks", "Schemas", "Demo", "Templates"],
      cSettings: [.unsafeFlags(["-std=c23"])]),

    .executableTarget(
      name: "vierstap",
      dependencies: [
        "Assets", "BestInterests", "CSystem", "CaseStore", "CursesTerminal", "Reports", "StrictJSON",
        "TextScreen", "VierstapApp",
        .product(name: "ArgumentParser", package: "swift-argument-parser"),
      ],
      swiftSettings: strict,
      linkerSettings: standalone),

    // Random cases for the tests of several targets; part of no product.
    .target(
      name: "CaseGenerator",
      dependencies: ["Assets", "BestInterests", "CaseStore", "StrictJSON"],
      path: "Tests/CaseGenerator",
      swiftSettings: strict),
    // Recorded texts for the tests of several targets; part of no product.
    .target(name: "RecordedFile", path: "Tests/RecordedFile", swiftSettings: strict),
    .executableTarget(
      name: "EvaluationBenchmark",
      dependencies: ["BestInterests", "CaseGenerator"],
      path: "Tests/Benchmark/Evaluation",
      swiftSettings: strict),
    .executableTarget(
      name: "Fuzz",
      dependencies: [
        "BestInterests", "CaseGenerator", "CaseStore", "CSystem", "CursesTerminal", "Reports", "StrictJSON",
        "TextScreen", "VierstapApp",
      ],
      path: "Tests/Fuzz",
      exclude: ["run", "json.dict", "Seeds"],
      swiftSettings: strict),
    .testTarget(name: "FuzzTests", dependencies: ["Fuzz", "CaseGenerator"], swiftSettings: strict),
    .testTarget(
      name: "BestInterestsTests",
      dependencies: ["BestInterests", "Reports", "CaseStore", "CaseGenerator", "Assets", "StrictJSON"],
      swiftSettings: strict),
    .testTarget(name: "TextScreenTests", dependencies: ["TextScreen"], swiftSettings: strict),
    .testTarget(name: "StrictJSONTests", dependencies: ["StrictJSON"], swiftSettings: strict),
    .testTarget(
      name: "CaseStoreTests",
      dependencies: ["CaseStore", "BestInterests", "CaseGenerator", "StrictJSON", "Assets", "CSystem"],
      swiftSettings: strict),
    .testTarget(
      name: "CursesTerminalTests",
      dependencies: ["CursesTerminal", "CNcurses", "TextScreen"],
      swiftSettings: strict),
    .testTarget(
      name: "VierstapAppTests",
      dependencies: [
        "VierstapApp", "BestInterests", "CaseGenerator", "TextScreen", "CaseStore", "Assets", "StrictJSON",
        "RecordedFile",
      ],
      exclude: ["Screens"],
      swiftSettings: strict),
    .testTarget(
      name: "ReportsTests",
      dependencies: [
        "Reports", "VierstapApp", "BestInterests", "CaseStore", "Assets", "StrictJSON", "TextScreen",
        "RecordedFile",
      ],
      exclude: ["Papers"],
      swiftSettings: strict),
    .testTarget(
      name: "VierstapTests",
      dependencies: ["vierstap", "BestInterests", "CSystem"],
      swiftSettings: strict),
  ],
  cxxLanguageStandard: .cxx17
)
