// The types of electron-fallback.mjs for TypeScript; what everything means is said there.
export declare function hasFallback(): boolean
export declare function installFallbackElectron(say: import('./messages.mjs').Say): Promise<void>
export declare function hasIntegrity(file: string, integrity: string): Promise<boolean>
