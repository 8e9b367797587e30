// Writes ios/Appwijzer.xcodeproj. The project has no secrets of its own: every file in App/ belongs to the
// app (a synchronized folder), all logic is in the local package AppwijzerKit.
//
//   node ios/project/make.cjs [FOLDER]
//
// The identifiers of objects are made from their names, so that the same script writes the same bytes.
const { createHash } = require('node:crypto');
const { mkdirSync, writeFileSync } = require('node:fs');
const { join } = require('node:path');
const { build } = require('@bacons/xcode/json');

const objects = {};
const put = (name, value) => {
  const id = createHash('sha256').update(name).digest('hex').slice(0, 24).toUpperCase();
  if (objects[id]) throw new Error(`two objects are called ${name}`);
  objects[id] = value;
  return id;
};

const configurations = (owner, settings) => put(`${owner} configurations`, {
  isa: 'XCConfigurationList',
  buildConfigurations: ['Debug', 'Release'].map((name) => put(`${owner} ${name}`, {
    isa: 'XCBuildConfiguration',
    buildSettings: settings(name),
    name,
  })),
  defaultConfigurationIsVisible: 0,
  defaultConfigurationName: 'Release',
});

const app = put('app', {
  isa: 'PBXFileReference', explicitFileType: 'wrapper.application', includeInIndex: 0,
  path: 'Appwijzer.app', sourceTree: 'BUILT_PRODUCTS_DIR',
});
const folder = (path) => put(`folder ${path}`, { isa: 'PBXFileSystemSynchronizedRootGroup', path, sourceTree: '<group>' });
const sources = folder('App');
const config = put('group Config', {
  isa: 'PBXGroup', path: 'Config', sourceTree: '<group>',
  children: [
    put('Info.plist', { isa: 'PBXFileReference', lastKnownFileType: 'text.plist.xml', path: 'Info.plist', sourceTree: '<group>' }),
    put('Info-NoLinks.plist', { isa: 'PBXFileReference', lastKnownFileType: 'text.plist.xml', path: 'Info-NoLinks.plist', sourceTree: '<group>' }),
    put('entitlements', { isa: 'PBXFileReference', lastKnownFileType: 'text.plist.entitlements', path: 'Appwijzer.entitlements', sourceTree: '<group>' }),
  ],
});
const products = put('products', { isa: 'PBXGroup', children: [app], name: 'Products', sourceTree: '<group>' });
const main = put('main', { isa: 'PBXGroup', children: [sources, config, products], sourceTree: '<group>' });

const kit = put('package', { isa: 'XCLocalSwiftPackageReference', relativePath: 'AppwijzerKit' });
const product = put('product', { isa: 'XCSwiftPackageProductDependency', productName: 'AppwijzerKit' });
const phase = (isa, files) => put(isa, { isa, buildActionMask: 2147483647, files, runOnlyForDeploymentPostprocessing: 0 });

const target = put('target', {
  isa: 'PBXNativeTarget',
  name: 'Appwijzer',
  productName: 'Appwijzer',
  productReference: app,
  productType: 'com.apple.product-type.application',
  buildConfigurationList: configurations('target', () => ({
    ASSETCATALOG_COMPILER_APPICON_NAME: 'AppIcon',
    CODE_SIGN_ENTITLEMENTS: 'Config/Appwijzer.entitlements',
    CODE_SIGN_STYLE: 'Automatic',
    GENERATE_INFOPLIST_FILE: 'NO',
    INFOPLIST_FILE: '$(INFOPLIST_$(APPWIJZER_LINKS))',
    INFOPLIST_NO: 'Config/Info-NoLinks.plist',
    INFOPLIST_YES: 'Config/Info.plist',
    // An organisation that ships its own build puts its own identifier here.
    PRODUCT_BUNDLE_IDENTIFIER: 'nl.appwijzer.app',
    PRODUCT_NAME: 'Appwijzer',
    TARGETED_DEVICE_FAMILY: '1,2',
    // NO: the app asks the system about no links at all, declares none, and is complete without.
    APPWIJZER_LINKS: 'YES',
  })),
  buildPhases: [
    phase('PBXSourcesBuildPhase', []),
    phase('PBXFrameworksBuildPhase', [put('kit in frameworks', { isa: 'PBXBuildFile', productRef: product })]),
    phase('PBXResourcesBuildPhase', []),
  ],
  buildRules: [],
  dependencies: [],
  fileSystemSynchronizedGroups: [sources],
  packageProductDependencies: [product],
});

const rootObject = put('project', {
  isa: 'PBXProject',
  attributes: { BuildIndependentTargetsInParallel: 1, LastUpgradeCheck: 1600 },
  buildConfigurationList: configurations('project', (name) => ({
    CURRENT_PROJECT_VERSION: '1',
    DEBUG_INFORMATION_FORMAT: name === 'Debug' ? 'dwarf' : 'dwarf-with-dsym',
    ENABLE_USER_SCRIPT_SANDBOXING: 'YES',
    IPHONEOS_DEPLOYMENT_TARGET: '17.0',
    MARKETING_VERSION: '0.1.0',
    ONLY_ACTIVE_ARCH: name === 'Debug' ? 'YES' : 'NO',
    SDKROOT: 'iphoneos',
    SWIFT_COMPILATION_MODE: name === 'Debug' ? 'singlefile' : 'wholemodule',
    SWIFT_OPTIMIZATION_LEVEL: name === 'Debug' ? '-Onone' : '-O',
    SWIFT_VERSION: '6.0',
  })),
  compatibilityVersion: 'Xcode 14.0',
  developmentRegion: 'en',
  hasScannedForEncodings: 0,
  knownRegions: ['en', 'nl', 'Base'],
  mainGroup: main,
  packageReferences: [kit],
  productRefGroup: products,
  projectDirPath: '',
  projectRoot: '',
  targets: [target],
});

const out = join(process.argv[2] ?? join(__dirname, '..'), 'Appwijzer.xcodeproj');
mkdirSync(out, { recursive: true });
writeFileSync(join(out, 'project.pbxproj'), build({ archiveVersion: 1, classes: {}, objectVersion: 77, objects, rootObject }));
